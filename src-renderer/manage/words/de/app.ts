import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { app as en } from '../en/app';

export const app: TranslationOf<typeof en, 'de'> = {
  name: 'Lectern',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  menu: 'Menü',
  library: 'Bibliothek',
  classroom: 'Klassenzimmer',
  sessions: 'Sitzungen',
  sync: 'Abgleich',
  api: 'API-Zugang',
  settings: 'Einstellungen',
  version: 'Version {{version}}',
  notFoundTitle: 'Unter dieser Adresse gibt es nichts',
  notFoundText: 'Der Link ist vielleicht alt, oder es fehlt ein Zeichen.',
  toLibrary: 'Zur Bibliothek',
};
