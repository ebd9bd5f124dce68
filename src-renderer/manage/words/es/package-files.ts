import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { files as en } from '../en/package-files';

export const files: TranslationOf<typeof en, 'es'> = {
  search: 'Buscar por nombre o carpeta',
  list: 'Archivos',
  count_one: '{{count}} archivo',
  count_many: '{{count}} de archivos',
  count_other: '{{count}} archivos',
  cut: 'Solo se muestran los primeros de {{total}} archivos.',
  undeclared: 'no declarado',
  undeclaredHelp: 'El manifiesto no nombra este archivo',
  textOf: 'Texto de {{name}}',
  save: 'Guardar archivo',
  noPreview: 'Este tipo de archivo no se puede mostrar aquí. Guárdelo para abrirlo en uno de sus programas.',
  tooBig:
    'Los archivos de este tipo se muestran aquí hasta {{most}}. Guárdelo para abrirlo en uno de sus programas.',
};
