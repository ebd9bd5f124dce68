import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { session as en } from '../en/session';

export const session: TranslationOf<typeof en, 'de'> = {
  openFile: 'Sitzungsdatei öffnen',
  title: 'Sitzungen',
  subtitle: 'Jeder Versuch aller Lernenden, zuletzt benutzte zuerst',
  caption: 'Sitzungen, zuletzt benutzte zuerst',
  learner: 'Lernende',
  session: 'Sitzung',
  status: 'Status',
  score: 'Punkte',
  time: 'Zeit',
  attemptOf: 'Versuch {{attempt}}',
  versionOf: 'Version {{version}}',
  lastUsed: 'Zuletzt benutzt',
  actions: 'Aktionen',
  inspect: 'Untersuchen',
  inspectNamed: 'Sitzung von {{learner}}, Versuch {{attempt}}, untersuchen',
  resume: 'Fortsetzen',
  resumeNamed: 'Sitzung von {{learner}}, Versuch {{attempt}}, fortsetzen',
  emptyTitle: 'Noch keine Sitzungen',
  emptyText:
    'Spielen Sie ein Paket aus der Bibliothek ab; jeder Versuch erscheint dann hier mit allem, was er getan hat.',
  more: 'Mehr zeigen',
  none: '–',
  loading: 'Sitzungen werden geladen',
  'not attempted': 'Nicht begonnen',
  unknown: 'Unbekannt',
  incomplete: 'Unvollständig',
  completed: 'Abgeschlossen',
  passed: 'Bestanden',
  failed: 'Nicht bestanden',
};
