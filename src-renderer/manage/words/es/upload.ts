import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { upload as en } from '../en/upload';

export const upload: TranslationOf<typeof en, 'es'> = {
  title: 'Importaciones',
  waiting: 'En espera',
  sending: '{{share}} enviado',
  checking: 'Comprobando y guardando',
  done: 'Importado como «{{title}}»',
  doneSame:
    'Importado como «{{title}}». La biblioteca ya tenía el mismo archivo; ahora hay dos paquetes de él.',
  cancelled: 'Cancelado; no se ha guardado nada',
  cancelledLate: 'Cancelado cuando ya se había enviado todo: puede que esté en la biblioteca de todos modos',
  words: { done: 'Importado', failed: 'No importado', cancelled: 'Cancelado' },
  standing: '{{over}} de {{total}} terminados',
  allProgress: 'Progreso de todas las importaciones',
  way: {
    api: 'Por la API: {{by}}',
    disk: 'De un archivo de este equipo: {{by}}',
    watched: 'De una carpeta vigilada',
  },
  arriving: 'Llegando',
  cancelAll: 'Cancelar todas',
  retryFailed: 'Reintentar las fallidas',
  cancel: 'Cancelar la importación de {{file}}',
  chooseAgain: 'Elegir de nuevo',
  dismiss: 'Quitar {{file}} de esta lista',
  dismissAll: 'Quitar las terminadas',
  progress: 'Progreso de {{file}}',
  open: 'Detalles',
  openFindings: 'Ver cuáles son',
  failedCount_one: '{{count}} importación ha fallado',
  failedCount_many: '{{count}} de importaciones han fallado',
  failedCount_other: '{{count}} importaciones han fallado',
};
