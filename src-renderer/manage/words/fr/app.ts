import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { app as en } from '../en/app';

export const app: TranslationOf<typeof en, 'fr'> = {
  name: 'Lectern',
  skip: 'Aller au contenu',
  navigation: 'Navigation principale',
  menu: 'Menu',
  library: 'Bibliothèque',
  classroom: 'Classe',
  sessions: 'Sessions',
  sync: 'Synchronisation',
  api: 'Accès API',
  settings: 'Paramètres',
  version: 'Version {{version}}',
  notFoundTitle: 'Il n’y a rien à cette adresse',
  notFoundText: 'Le lien est peut-être ancien, ou il manque un caractère.',
  toLibrary: 'Aller à la bibliothèque',
};
