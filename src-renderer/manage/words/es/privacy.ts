import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { privacy as en } from '../en/privacy';

export const privacy: TranslationOf<typeof en, 'es'> = {
  title: 'Qué sale de este equipo',
  promise:
    'Sin telemetría, sin búsqueda de actualizaciones y sin red, salvo que usted lo pida. Aquí figura cada solicitud que salió y cada una que Lectern detuvo.',
  nothing: 'No ha salido nada de este equipo desde {{since}}',
  nothingText: 'Los webhooks son lo único que envía algo; sus entregas figurarían aquí.',
  some_one: 'Ha salido {{count}} solicitud de este equipo desde {{since}}',
  some_many: 'Han salido {{count}} de solicitudes de este equipo desde {{since}}',
  some_other: 'Han salido {{count}} solicitudes de este equipo desde {{since}}',
  stopped_zero: 'No hubo que detener ninguna.',
  stopped_one: 'Se detuvo {{count}} intento.',
  stopped_many: 'Se detuvieron {{count}} de intentos.',
  stopped_other: 'Se detuvieron {{count}} intentos.',
  caption: 'Solicitudes salientes, las más recientes primero',
  when: 'Cuándo',
  purpose: 'Para',
  to: 'A',
  outcome: 'Resultado',
  size: 'Enviado / recibido',
  webhook: 'Webhook',
  sync: 'Un servidor remoto',
  content: 'Un curso',
  window: 'Una ventana de Lectern',
  under_way: 'En curso',
  answered: 'Respuesta {{status}}',
  failed: 'Sin respuesta',
  stoppedOne: 'Detenida',
  stoppedTimes: 'Detenida, {{times}} veces',
  kept: 'Las direcciones figuran aquí sin ruta ni consulta, porque estas pueden contener identificadores de alumnos. La lista se guarda solo en memoria y empieza de nuevo con cada inicio.',
  notSeen:
    'Aquí no se ve: una página de otro sitio que un curso reproducido en un navegador abre en una pestaña o ventana propia. El programa de escritorio las detiene, y figuran en la lista.',
  loading: 'Cargando la lista',
};
