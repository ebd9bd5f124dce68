import type { TranslationOf } from '../../../src-shared/kernel/translation';
import type { en } from './en';

export const de: TranslationOf<typeof en, 'de'> = {
  retry: 'Erneut versuchen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren ging nicht: den Text markieren und kopieren',
  cancel: 'Abbrechen',
  close: 'Schließen',
  loading: 'Wird geladen',
  details: 'Details',
  requestId: 'Anfrage-ID: {{id}}',
  picture: {
    cat: 'Katze',
    dog: 'Hund',
    fish: 'Fisch',
    butterfly: 'Schmetterling',
    tree: 'Baum',
    flower: 'Blume',
    sun: 'Sonne',
    moon: 'Mond',
    star: 'Stern',
    car: 'Auto',
    boat: 'Boot',
    balloon: 'Luftballon',
  },
};
