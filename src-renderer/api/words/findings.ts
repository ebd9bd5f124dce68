import { findingWords } from '../../../src-shared/contract/finding-words';

/** What findings say, by language. English is the table that the server's own sentences are made of. */
export const findingsInWords = { en: findingWords };
