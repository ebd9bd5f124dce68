import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { classroom as en } from '../en/classroom';

export const classroom: TranslationOf<typeof en, 'fr'> = {
  subtitle: 'Vos apprenants, ce qu’ils ont à faire et ce qu’il en est',
  room: 'Salle',
  board: 'Tableau',
  people: 'Personnes',
  assignments: 'Travaux',
  results: 'Résultats',
};
