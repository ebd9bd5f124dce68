import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const es: TranslationOf<typeof en, 'es'> = {
  loading: 'Abriendo el curso…',
  noLms:
    'Este curso se abrió fuera de una plataforma de aprendizaje. Ábralo allí para que se conserven sus resultados.',
  noLearner:
    'La plataforma de aprendizaje no ha indicado quién es usted. Inicie sesión en ella y abra el curso de nuevo.',
  slow: '¿No aparece el curso? Se puede mostrar en una ventana propia.',
  openWindow: 'Abrir el curso en una ventana propia',
  inWindow: 'El curso está abierto en una ventana propia. Deje esta página abierta hasta que termine allí.',
  blocked:
    'El navegador no permitió abrir la ventana. Permita las ventanas de este sitio e inténtelo de nuevo.',
  ended:
    'Ha salido del curso. Sus resultados se han entregado a la plataforma de aprendizaje; puede cerrar esta página.',
};
