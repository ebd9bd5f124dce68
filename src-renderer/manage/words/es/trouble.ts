import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { trouble as en } from '../en/trouble';

export const trouble: TranslationOf<typeof en, 'es'> = {
  safe: {
    again: 'No se pierde nada: todo se queda aquí y se intenta de nuevo {{when}}.',
    asked: 'No se pierde nada: todo se queda aquí hasta que vuelva a sincronizar.',
    stays: 'No se pierde nada: todo se queda aquí y se enviará en cuanto esto se arregle.',
    notSent: 'No se le ha enviado nada, y aquí no ha cambiado nada.',
    trial: 'No se ha enviado nada ni se ha guardado nada.',
  },
  said: 'El servidor dijo: «{{text}}»',
  status: 'Respuesta {{status}}',
  code: 'Código {{code}}',
  unreachable: {
    what: '{{host}} no responde',
    todo: 'Compruebe si ese servidor está en marcha y si este equipo tiene red.',
  },
  dns: {
    what: 'Nadie conoce un servidor llamado {{host}}',
    todo: 'Busque un error en la dirección y compruebe si este equipo tiene red.',
  },
  tls: {
    what: 'No se logró una conexión segura con {{host}}',
    whatUnvouched: 'Nadie responde del certificado de {{host}}',
    whatExpired: 'El certificado de {{host}} ha caducado',
    whatNotYet: 'El certificado de {{host}} aún no es válido',
    whatOtherName: 'El certificado de {{host}} está a otro nombre',
    whatNone: '{{host}} no habla https en esta dirección',
    whatOnly: '{{host}} solo habla https en esta dirección',
    todo: 'Pregunte a quien lleva ese servidor; también puede deberse a un cortafuegos en el camino.',
    todoClock:
      'Compruebe si el reloj de este equipo va bien; si es así, ese servidor necesita un certificado nuevo.',
    todoNone: 'Corrija el puerto, o empiece la dirección por http:// si ese servidor está en su propia red.',
    todoOnly: 'Empiece la dirección con https:// o corrija el puerto.',
  },
  timeout: {
    what: '{{host}} tardó demasiado en responder',
    todo: 'La red puede ser lenta, o ese servidor estar ocupado. Inténtelo más tarde.',
  },
  'captive-portal': {
    what: 'En lugar de {{host}} respondió una página web',
    whatElsewhere: '{{host}} llevó a otro lugar: {{to}}',
    todo: 'Si esta red pide iniciar sesión, como en un hotel, hágalo en un navegador. Si no, busque un error en la dirección.',
  },
  garbage: {
    what: '{{host}} respondió algo que no se puede leer',
    whatRedirect: '{{host}} lleva de esta dirección a otra',
    whatChecksum: 'Lo que recibió {{host}} difiere de lo enviado',
    todo: 'Compruebe si la dirección lleva a un Lectern o a una nube SCORM, con todo lo que va antes de «/api».',
    todoAgain: 'Sincronice de nuevo. Si sigue igual, algo en el camino cambia lo que se envía.',
  },
  unauthorized: {
    what: '{{host}} no conoce la clave',
    todo: 'Cree allí una clave e introdúzcala aquí en «Editar».',
  },
  'key-expired': {
    what: 'La clave para {{host}} ha caducado',
    todo: 'Cree allí una clave nueva e introdúzcala aquí en «Editar».',
  },
  forbidden: {
    what: 'La clave no puede hacer esto en {{host}}',
    whatRead: 'La clave permite escribir en {{host}}, pero no leer',
    whatWrite: 'La clave permite leer en {{host}}, pero no escribir',
    todo: 'Cree allí una clave que pueda leer y escribir, e introdúzcala aquí en «Editar».',
  },
  'wrong-tenant': {
    what: 'La clave es de otro inquilino de {{host}}',
    todo: 'Introduzca en «Editar» una clave del inquilino correcto.',
  },
  'not-found': {
    what: '{{host}} no tiene aquello a lo que pertenece esto',
    todo: 'Puede que se haya borrado allí. Sincronice de nuevo, o compruebe si la dirección está completa.',
  },
  'no-api': {
    what: 'En esta dirección de {{host}} no hay nada de esta API',
    todo: 'Revise la ruta y el puerto: es la dirección de un Lectern tal como se abre en un navegador, o la de una nube SCORM, con todo lo que va antes de «/api».',
  },
  conflict: {
    what: 'En {{host}} esto cambiaba una y otra vez mientras se enviaba',
    todo: 'Cierre allí el curso si está abierto y sincronice de nuevo.',
  },
  'too-large': {
    what: 'Esto es mayor de lo que acepta {{host}}',
    todo: 'Haga que allí suban el límite, o importe un paquete más pequeño.',
  },
  quota: {
    what: '{{host}} no tiene más sitio para este inquilino',
    todo: 'Borre allí lo que nadie necesite, o haga que suban el límite.',
  },
  'rate-limited': {
    what: '{{host}} pide una pausa',
    todo: 'No hay nada que hacer: la pausa se respeta.',
  },
  refused: {
    what: '{{host}} lo ha rechazado',
    todo: 'Lea lo que dijo el servidor; quien lo lleva puede decir más.',
  },
  'server-error': {
    what: '{{host}} tuvo un fallo propio',
    todo: 'Si sigue igual, avise a quien lleva ese servidor.',
  },
  unavailable: {
    what: '{{host}} está fuera de servicio por el momento',
    todo: 'Espere a que vuelva.',
  },
  newer: {
    what: '{{host}} escribe «{{seen}}», que este Lectern no conoce',
    todo: 'Actualice este Lectern: ese servidor es más nuevo.',
  },
  stopped: {
    what: '{{host}} está en este equipo o en su red, adonde Lectern no puede ir',
    todo: 'Permita direcciones de su propia red en la configuración, o use otra dirección.',
  },
  cancelled: {
    what: 'La sincronización con {{host}} se canceló',
    todo: 'Sincronice de nuevo cuando quiera.',
  },
  'another-remote': {
    what: 'En {{host}} hay otro servidor, no aquel con el que emparejó',
    whatTenant: 'La clave lleva ahora a otro inquilino de {{host}}, no a aquel con el que emparejó',
    whatInstance: 'En {{host}} responde otro Lectern, no aquel con el que emparejó, o uno con otros datos',
    whatPackage: 'En {{host}} ya no están los paquetes que se enviaron allí antes',
    todo: 'Si el servidor se instaló de nuevo a propósito, empareje otra vez. Si no, averigüe quién responde en esta dirección.',
  },
  itself: {
    what: '{{host}} es este mismo Lectern',
    todo: 'Quítelo y añada el servidor al que deben ir los resultados. Con este, nada ha salido de este equipo.',
  },
  'key-unreadable': {
    what: 'La clave para {{host}} ya no se puede leer en este equipo',
    todo: 'Introduzca la clave otra vez en «Editar». Ocurre tras pasar a otro equipo o usuario.',
  },
  held: {
    what: 'El curso está abierto, así que sus resultados aún no se envían',
    whatThere: 'El curso está abierto en {{host}}, así que aún no acepta sus resultados',
    todo: 'Cierre el curso y sincronice de nuevo.',
  },
  fault: {
    what: 'Un fallo de este Lectern impidió enviar los resultados',
    todo: 'Si vuelve a ocurrir, consulte el registro en la carpeta de datos.',
  },
  'package-missing': {
    what: 'El paquete de esta sesión no está aquí, así que no se puede enviar',
    whatFolder: 'El paquete es una carpeta vinculada, que no se puede enviar',
    whatGone: 'La versión del paquete que se reprodujo ya no está aquí',
    whatFile: 'Falta el archivo del paquete en la carpeta de datos',
    todo: 'Importe el paquete de nuevo, o llévelo a ese servidor por otro camino.',
    todoFolder: 'Importe la carpeta como paquete, o lleve el paquete a ese servidor por otro camino.',
  },
};
