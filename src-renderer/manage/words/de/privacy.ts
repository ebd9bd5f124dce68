import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { privacy as en } from '../en/privacy';

export const privacy: TranslationOf<typeof en, 'de'> = {
  title: 'Was diesen Computer verlässt',
  promise:
    'Keine Telemetrie, keine Suche nach Updates, kein Netz, solange Sie es nicht verlangen. Hier steht jede Anfrage, die hinausging, und jede, die Lectern angehalten hat.',
  nothing: 'Seit {{since}} hat nichts diesen Computer verlassen',
  nothingText: 'Nur Webhooks senden etwas; ihre Zustellungen stünden hier.',
  some_one: 'Seit {{since}} hat {{count}} Anfrage diesen Computer verlassen',
  some_other: 'Seit {{since}} haben {{count}} Anfragen diesen Computer verlassen',
  stopped_zero: 'Keine musste angehalten werden.',
  stopped_one: '{{count}} Versuch wurde angehalten.',
  stopped_other: '{{count}} Versuche wurden angehalten.',
  caption: 'Ausgehende Anfragen, neueste zuerst',
  when: 'Wann',
  purpose: 'Für',
  to: 'An',
  outcome: 'Ausgang',
  size: 'Gesendet / empfangen',
  webhook: 'Webhook',
  sync: 'Eine Gegenstelle',
  content: 'Ein Kurs',
  window: 'Ein Fenster von Lectern',
  under_way: 'Unterwegs',
  answered: 'Antwort {{status}}',
  failed: 'Keine Antwort',
  stoppedOne: 'Angehalten',
  stoppedTimes: '{{times}}-mal angehalten',
  kept: 'Adressen stehen hier ohne Pfad und Abfrage, denn diese können Kennungen von Lernenden enthalten. Die Liste liegt nur im Arbeitsspeicher und beginnt mit jedem Start neu.',
  notSeen:
    'Hier nicht zu sehen: eine Seite einer anderen Website, die ein im Browser abgespielter Kurs in einem eigenen Tab oder Fenster öffnet. Das Desktop-Programm hält solche an, und sie stehen dann in der Liste.',
  loading: 'Liste wird geladen',
};
