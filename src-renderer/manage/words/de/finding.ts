import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { finding as en } from '../en/finding';

export const finding: TranslationOf<typeof en, 'de'> = {
  error: 'Fehler',
  warning: 'Warnung',
  info: 'Hinweis',
  place_one: '{{file}}, Zeile {{lines}}',
  place_other: '{{file}}, Zeilen {{lines}}',
  fix: 'Abhilfe: {{fix}}',
  also_one: 'und an {{count}} weiteren Stelle',
  also_other: 'und an {{count}} weiteren Stellen',
  furtherLeft: 'und {{count}} weitere',
  alike_one: '{{count}} weiterer dieser Art',
  alike_other: '{{count}} weitere dieser Art',
  section: 'SCORM 2004, {{section}}',
  automatic: 'Lectern kann das selbst beheben (Korrektur „{{fix}}“)',
};
