import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { files as en } from '../en/package-files';

export const files: TranslationOf<typeof en, 'fr'> = {
  search: 'Rechercher par nom ou dossier',
  list: 'Fichiers',
  count_one: '{{count}} fichier',
  count_many: '{{count}} de fichiers',
  count_other: '{{count}} fichiers',
  cut: 'Seuls les premiers des {{total}} fichiers sont listés.',
  undeclared: 'non déclaré',
  undeclaredHelp: 'Le manifeste ne mentionne pas ce fichier',
  textOf: 'Texte de {{name}}',
  save: 'Enregistrer le fichier',
  noPreview:
    'Ce type de fichier ne peut pas être affiché ici. Enregistrez-le pour l’ouvrir dans un de vos programmes.',
  tooBig:
    'Les fichiers de ce type sont affichés ici jusqu’à {{most}}. Enregistrez-le pour l’ouvrir dans un de vos programmes.',
};
