import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { findings as en } from '../en/package-findings';

export const findings: TranslationOf<typeof en, 'es'> = {
  all: 'Todos',
  error: 'Errores',
  warning: 'Advertencias',
  info: 'Notas',
  filter: 'Mostrar los hallazgos por gravedad',
  mendTitle: 'Parte de esto se puede corregir sin el autor',
  mendText:
    'Lectern crea una versión nueva con estos fallos corregidos. La versión que tiene queda como está, y puede volver a ella.',
  mend: 'Corregir lo que se pueda',
  mendKeeps:
    'Con esto se crea una versión nueva del paquete; la versión {{version}} queda sin cambios entre las versiones. No se toca nada más del paquete. Después verá cada cambio.',
  mendNow: 'Crear la versión corregida',
  leave: 'Dejarlo como está',
  mended: 'El paquete se ha corregido',
  mendedText:
    'La versión {{version}} es ahora la actual; la versión {{before}} sigue sin cambios entre las versiones.',
  close: 'Cerrar',
  fix: {
    're-root': 'Sacar todo de la carpeta que rodea el curso',
    'manifest-name': 'Llamar imsmanifest.xml al manifiesto',
    slashes: 'Escribir los nombres de archivo con barras',
    case: 'Escribir las referencias como se llaman los archivos',
    encoding: 'Indicar la codificación real del manifiesto',
    'schema-version': 'Indicar la versión de SCORM con las palabras del estándar',
  },
  cancel: 'Cancelar',
  mending: 'Se está creando la versión reparada. Hasta entonces el paquete sigue como está.',
  mendCancelled:
    'Cancelado. A menos que la versión reparada ya estuviera lista, el paquete está como estaba.',
};
