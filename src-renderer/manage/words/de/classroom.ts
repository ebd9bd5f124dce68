import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { classroom as en } from '../en/classroom';

export const classroom: TranslationOf<typeof en, 'de'> = {
  subtitle: 'Ihre Lernenden, was sie zu tun haben und was daraus wurde',
  room: 'Raum',
  board: 'Tafel',
  people: 'Personen',
  assignments: 'Aufgaben',
  results: 'Ergebnisse',
};
