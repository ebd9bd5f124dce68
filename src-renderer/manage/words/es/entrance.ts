import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { entrance as en } from '../en/entrance';

export const entrance: TranslationOf<typeof en, 'es'> = {
  opening: 'Abriendo Lectern',
  title: 'Abra Lectern con un enlace',
  noWayIn:
    'Esta página necesita un enlace de un solo uso. Cuando Lectern se inicia como servidor, muestra uno allí donde se inició; abra ese enlace.',
  spentLink: 'Este enlace ya se usó o es demasiado antiguo. Cada enlace sirve una sola vez.',
  signedOut:
    'Esta pestaña ya no tiene la sesión iniciada. No se ha perdido nada: todos los paquetes y sesiones están guardados.',
  unreachable: 'Lectern no responde en esta dirección. Compruebe que sigue en marcha.',
  how: 'Para obtener un enlace nuevo, pulse Intro en el terminal donde funciona Lectern, o inícielo otra vez:',
  retry: 'Reintentar',
};
