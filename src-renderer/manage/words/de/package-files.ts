import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { files as en } from '../en/package-files';

export const files: TranslationOf<typeof en, 'de'> = {
  search: 'Nach Name oder Ordner suchen',
  list: 'Dateien',
  count_one: '{{count}} Datei',
  count_other: '{{count}} Dateien',
  cut: 'Nur die ersten von {{total}} Dateien sind aufgeführt.',
  undeclared: 'nicht deklariert',
  undeclaredHelp: 'Das Manifest nennt diese Datei nicht',
  textOf: 'Text von {{name}}',
  save: 'Datei speichern',
  noPreview:
    'Diese Art von Datei kann hier nicht gezeigt werden. Speichern Sie sie, um sie in einem Ihrer Programme zu öffnen.',
  tooBig:
    'Dateien dieser Art werden hier bis {{most}} gezeigt. Speichern Sie sie, um sie in einem Ihrer Programme zu öffnen.',
};
