import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { held as en } from '../en/held';

export const held: TranslationOf<typeof en, 'de'> = {
  only: 'Nur zu bestimmten Zeiten',
  from: 'Von',
  until: 'Bis',
  untilHelp: 'Früher als der Beginn: am nächsten Morgen',
  days: 'An diesen Tagen',
  noDay: 'Wählen Sie mindestens einen Tag.',
  metered: 'Nicht über eine getaktete Verbindung',
  connection: 'Ist diese Verbindung getaktet? (für alle Server)',
  connectionHelp:
    'Nur NetworkManager unter Linux gibt Lectern Auskunft. Wo niemand Auskunft gibt, gilt sie als nicht getaktet.',
  auto: 'Wie das System sagt',
  yes: 'Ja',
  no: 'Nein',
  fact: 'Von selbst',
  always: 'Immer',
  span: '{{from}} bis {{until}}',
  byHours: '{{span}}, jetzt nicht',
  byMetered: 'Jetzt nicht: getaktete Verbindung',
};
