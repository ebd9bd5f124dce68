import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { finding as en } from '../en/finding';

export const finding: TranslationOf<typeof en, 'fr'> = {
  error: 'Erreur',
  warning: 'Avertissement',
  info: 'Remarque',
  place_one: '{{file}}, ligne {{lines}}',
  place_many: '{{file}}, lignes {{lines}}',
  place_other: '{{file}}, lignes {{lines}}',
  fix: 'Correction : {{fix}}',
  also_one: 'et à {{count}} autre endroit',
  also_many: 'et à {{count}} d’autres endroits',
  also_other: 'et à {{count}} autres endroits',
  furtherLeft: 'et {{count}} de plus',
  alike_one: '{{count}} autre du même genre',
  alike_many: '{{count}} d’autres du même genre',
  alike_other: '{{count}} autres du même genre',
  section: 'SCORM 2004, {{section}}',
  automatic: 'Lectern peut corriger cela lui-même (correction « {{fix}} »)',
};
