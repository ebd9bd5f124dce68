import type { RefusalWords } from '.';

export const es: RefusalWords = {
  unknown: {
    what: 'No hay ningún curso en esta dirección.',
    todo: 'Pida una dirección nueva a quien le dio el curso.',
  },
  notOpen: {
    what: 'Este curso ya no está abierto aquí.',
    todo: 'Pregunte a quien le dio el curso. Lo que hizo hasta ahora se conserva.',
  },
  full: {
    what: 'Todas las plazas de este curso están ocupadas.',
    todo: 'Pida otra plaza a quien le dio el curso.',
  },
  elsewhere: {
    what: 'Este curso no se puede abrir desde este lugar.',
    todo: 'Ábralo en la plataforma de aprendizaje a la que está destinado.',
  },
  nobody: {
    what: 'La plataforma de aprendizaje no ha indicado quién es usted.',
    todo: 'Inicie sesión en ella y abra el curso de nuevo.',
  },
  fault: {
    what: 'El curso no se puede abrir en este momento.',
    todo: 'Inténtelo de nuevo en un momento. Lo que hizo hasta ahora se conserva.',
  },
};
