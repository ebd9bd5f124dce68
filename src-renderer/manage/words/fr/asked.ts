import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { asked as en } from '../en/asked';

export const asked: TranslationOf<typeof en, 'fr'> = {
  packageTitle: 'Afficher un paquet ?',
  packageText: 'Un lien mène à la page d’un paquet de cette bibliothèque.',
  packageShow: 'Afficher',
  importTitle: 'Importer des paquets ?',
  importText:
    'Un lien demande d’importer des paquets. Rien ne se passe tant que vous ne choisissez pas vous-même des fichiers.',
  fileTitle: 'Importer « {{file}} » ?',
  filesTitle_one: 'Importer {{count}} paquet ?',
  filesTitle_many: 'Importer {{count}} de paquets ?',
  filesTitle_other: 'Importer {{count}} paquets ?',
  filesText:
    'Lectern doit ouvrir ceci. Les fichiers restent à leur place ; la bibliothèque en reçoit des copies.',
  more_one: 'et {{count}} de plus',
  more_many: 'et {{count}} de plus',
  more_other: 'et {{count}} de plus',
  confirm: 'Importer',
  keep: 'Annuler',
  unknownTitle: 'Lectern ne connaît pas ce lien',
  unknownText: 'Rien n’a été fait. Le lien est peut-être incomplet, ou fait pour un Lectern plus récent.',
};
