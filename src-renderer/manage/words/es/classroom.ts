import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { classroom as en } from '../en/classroom';

export const classroom: TranslationOf<typeof en, 'es'> = {
  subtitle: 'Sus alumnos, lo que tienen que hacer y cómo les fue',
  room: 'Aula',
  board: 'Panel',
  people: 'Personas',
  assignments: 'Tareas',
  results: 'Resultados',
};
