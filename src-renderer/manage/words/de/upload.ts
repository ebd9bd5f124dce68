import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { upload as en } from '../en/upload';

export const upload: TranslationOf<typeof en, 'de'> = {
  title: 'Importe',
  waiting: 'Wartet',
  sending: '{{share}} gesendet',
  checking: 'Wird geprüft und gespeichert',
  done: 'Importiert als „{{title}}“',
  doneSame:
    'Importiert als „{{title}}“. Die Bibliothek hatte dieselbe Datei schon; jetzt gibt es zwei Pakete davon.',
  cancelled: 'Abgebrochen; nichts wurde gespeichert',
  cancelledLate: 'Abgebrochen, als schon alles gesendet war: Es kann trotzdem in der Bibliothek sein',
  words: { done: 'Importiert', failed: 'Nicht importiert', cancelled: 'Abgebrochen' },
  standing: '{{over}} von {{total}} fertig',
  allProgress: 'Fortschritt aller Importe',
  way: {
    api: 'Über die API: {{by}}',
    disk: 'Aus einer Datei dieses Rechners: {{by}}',
    watched: 'Aus einem überwachten Ordner',
  },
  arriving: 'Kommt an',
  cancelAll: 'Alle abbrechen',
  retryFailed: 'Fehlgeschlagene erneut versuchen',
  cancel: 'Import von {{file}} abbrechen',
  chooseAgain: 'Erneut wählen',
  dismiss: '{{file}} aus dieser Liste entfernen',
  dismissAll: 'Fertige entfernen',
  progress: 'Fortschritt von {{file}}',
  open: 'Details',
  openFindings: 'Ansehen, welche es sind',
  failedCount_one: '{{count}} Import ist fehlgeschlagen',
  failedCount_other: '{{count}} Importe sind fehlgeschlagen',
};
