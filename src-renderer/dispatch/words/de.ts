import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const de: TranslationOf<typeof en, 'de'> = {
  loading: 'Der Kurs wird geöffnet …',
  noLms:
    'Dieser Kurs wurde außerhalb einer Lernplattform geöffnet. Öffnen Sie ihn dort, damit Ihre Ergebnisse erhalten bleiben.',
  noLearner:
    'Die Lernplattform hat nicht gesagt, wer Sie sind. Melden Sie sich dort an und öffnen Sie den Kurs noch einmal.',
  slow: 'Der Kurs erscheint nicht? Er lässt sich stattdessen in einem eigenen Fenster zeigen.',
  openWindow: 'Kurs in eigenem Fenster öffnen',
  inWindow:
    'Der Kurs ist in einem eigenen Fenster geöffnet. Lassen Sie diese Seite offen, bis Sie dort fertig sind.',
  blocked:
    'Der Browser hat das Fenster nicht zugelassen. Erlauben Sie Fenster dieser Website und versuchen Sie es erneut.',
  ended:
    'Sie haben den Kurs verlassen. Ihre Ergebnisse wurden an die Lernplattform übergeben; Sie können diese Seite schließen.',
};
