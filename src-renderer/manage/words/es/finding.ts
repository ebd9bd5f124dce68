import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { finding as en } from '../en/finding';

export const finding: TranslationOf<typeof en, 'es'> = {
  error: 'Error',
  warning: 'Advertencia',
  info: 'Nota',
  place_one: '{{file}}, línea {{lines}}',
  place_many: '{{file}}, líneas {{lines}}',
  place_other: '{{file}}, líneas {{lines}}',
  fix: 'Solución: {{fix}}',
  also_one: 'y en {{count}} lugar más',
  also_many: 'y en {{count}} de lugares más',
  also_other: 'y en {{count}} lugares más',
  furtherLeft: 'y {{count}} más',
  alike_one: '{{count}} más como este',
  alike_many: '{{count}} más como estos',
  alike_other: '{{count}} más como estos',
  section: 'SCORM 2004, {{section}}',
  automatic: 'Lectern puede corregirlo por sí mismo (corrección «{{fix}}»)',
};
