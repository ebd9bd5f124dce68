import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { held as en } from '../en/held';

export const held: TranslationOf<typeof en, 'es'> = {
  only: 'Solo a ciertas horas',
  from: 'Desde',
  until: 'Hasta',
  untilHelp: 'Antes del comienzo: a la mañana siguiente',
  days: 'En estos días',
  noDay: 'Elija al menos un día.',
  metered: 'No en una conexión de uso medido',
  connection: '¿Es esta conexión de uso medido? (para todos los servidores)',
  connectionHelp:
    'Solo NetworkManager en Linux lo dice a Lectern. Donde nadie lo dice, cuenta como no medida.',
  auto: 'Según el sistema',
  yes: 'Sí',
  no: 'No, sin medir',
  fact: 'Por sí misma',
  always: 'Siempre',
  span: '{{from}} a {{until}}',
  byHours: '{{span}}, ahora no',
  byMetered: 'Ahora no: conexión de uso medido',
};
