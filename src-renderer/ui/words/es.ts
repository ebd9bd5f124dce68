import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const es: TranslationOf<typeof en, 'es'> = {
  retry: 'Reintentar',
  copy: 'Copiar',
  copied: 'Copiado',
  cancel: 'Cancelar',
  close: 'Cerrar',
  loading: 'Cargando',
  details: 'Detalles',
  requestId: 'Id. de la solicitud: {{id}}',
};
