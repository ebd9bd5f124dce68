import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { room as en } from '../en/room';

export const room: TranslationOf<typeof en, 'es'> = {
  loading: 'Cargando el aula',
  open: 'Abrir el aula',
  openHelp:
    'Los alumnos de la misma red llegan entonces a este equipo con sus propios dispositivos. Nada sale a internet.',
  nowhere: 'Este equipo no está en ninguna red que los dispositivos puedan compartir',
  nowhereTodo:
    'Conéctelo a la wifi de sus dispositivos o conviértalo en punto de acceso: en Windows, en Configuración, Red e Internet, Zona con cobertura inalámbrica móvil; en macOS, en Ajustes del Sistema, General, Compartir, Compartir Internet; en Linux, en los ajustes de wifi, «Activar punto de acceso». El aula se abre sola en cuanto haya una red.',
  newNetworkTitle: 'Este equipo está en una red en la que el aula nunca estuvo abierta',
  newNetworkText:
    'El aula no se abre por sí sola donde puede haber desconocidos ({{addresses}}). ¿Es esta la red de sus alumnos?',
  openHere: 'Abrir el aula aquí',
  address: 'Los alumnos escriben esto en un navegador',
  copyAddress: 'Copiar la dirección',
  orAt: 'O bien:',
  code: 'y este código',
  square: 'Código QR que abre el aula en un dispositivo',
  project: 'Mostrar en el proyector',
  projectHelp: 'Abrid esta dirección o escanead el código',
  stopProjecting: 'Volver al aula',
  newCode: 'Código nuevo',
  newCodeTitle: '¿Dar otro código al aula?',
  newCodeText: 'El código de la pizarra dejará de valer. Los dispositivos que ya están en el aula se quedan.',
  keepCode: 'Conservar este',
  settings: 'Cómo es el aula',
  title: 'Nombre del aula',
  titleHelp: 'Los alumnos lo ven encima de sus cursos.',
  keepTitle: 'Guardar nombre',
  signIn: 'Cómo entran los alumnos',
  signInBy: { name: 'Con su nombre', pin: 'Con nombre y PIN', pictures: 'Con nombre e imágenes' },
  signInHelp: {
    name: 'Quien tenga el código puede tomar cualquier nombre.',
    pin: 'Cada uno elige un PIN la primera vez; usted puede ponerlo en Personas.',
    pictures: 'Tres imágenes en su orden, para quienes aún no leen.',
  },
  networks: 'En estas redes',
  networksHelp: 'El aula está abierta en las marcadas.',
  noNetworks: 'Ninguna por ahora.',
  trouble: {
    'port-taken':
      'Otros programas ocupan todos los puertos probados. Ciérrelos; después cierre y abra el aula.',
    'not-permitted': 'El sistema no deja que Lectern escuche aquí.',
    failed: 'No se pudo abrir el aula aquí. El registro dice por qué.',
    'new-network': 'El aula nunca estuvo abierta en esta red: ábrala arriba.',
  },
  check: 'Si un dispositivo no puede entrar',
  checking: 'Comprobando',
  checkAgain: 'Comprobar de nuevo',
  outcome: { ok: 'Bien', failed: 'Problema', unknown: 'Revíselo' },
  checks: {
    networks: {
      ok: 'Este equipo está en una red: {{names}}.',
      failed: 'Este equipo no está en ninguna red.',
      unknown:
        'Este equipo está en varias redes ({{names}}). Los dispositivos deben estar en aquella cuya dirección escriben.',
    },
    answers: {
      ok: '{{address}} responde en sus puertos {{ports}}.',
      failed: '{{address}} no responde en todos sus puertos {{ports}}. Cierre el aula y vuelva a abrirla.',
    },
    private: {
      ok: '{{address}} es una dirección a la que solo llega la red.',
      failed:
        '{{address}} es una dirección de internet: quizá otros lleguen desde fuera. Desmarque esta red.',
    },
    firewallOk: 'Por lo que se sabe, ningún cortafuegos estorba.',
    firewall: {
      ufw: 'El cortafuegos ufw está activo. Si los dispositivos no entran, deje pasar los puertos {{ports}}:',
      firewalld:
        'El cortafuegos firewalld está activo. Si los dispositivos no entran, deje pasar los puertos {{ports}}:',
      windows:
        'Windows puede preguntar si Lectern pasa en redes privadas: permítalo. O deje pasar los puertos {{ports}} en un símbolo del sistema como administrador:',
      mac: 'Si el cortafuegos está activo (Ajustes del Sistema, Red, Cortafuegos, Opciones), permita a Lectern las conexiones entrantes.',
      none: 'Un dispositivo llega a las páginas y no a los cursos: algo deja pasar los puertos {{ports}} solo en parte.',
      other: 'Si los dispositivos no entran, deje pasar los puertos {{ports}} en su cortafuegos.',
    },
    devices: {
      ok_one: 'Ha llegado {{count}} dispositivo.',
      ok_many: 'Han llegado {{count}} dispositivos.',
      ok_other: 'Han llegado {{count}} dispositivos.',
      unknown:
        'Aún no ha llegado ningún dispositivo. ¿Está en la misma wifi y no en una red de invitados, que separa los dispositivos? ¿Hay una VPN activa, allí o aquí?',
      failed_one:
        '{{count}} dispositivo llega a la página y no a los cursos: el segundo puerto está bloqueado.',
      failed_many:
        '{{count}} dispositivos llegan a la página y no a los cursos: el segundo puerto está bloqueado.',
      failed_other:
        '{{count}} dispositivos llegan a la página y no a los cursos: el segundo puerto está bloqueado.',
    },
  },
  device: 'Dispositivo',
  deviceAddress: 'Dirección',
  deviceSeen: 'Visto por última vez',
  deviceContent: 'Cursos',
  someDevice: 'Un dispositivo',
  thisMachine: 'este equipo',
  content: { reached: 'Llegan', blocked: 'Bloqueados', unknown: 'Aún no se sabe' },
};
