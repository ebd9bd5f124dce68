import { nowhere, type Rule } from '../rule';

/** So that nobody takes silence for a clean bill. */
export const notRead: Rule = {
  id: 'page.not-read',
  severity: 'info',
  ofPages: (seen, _, found) => {
    if (!seen.allRead) found('page.not-read', {}, nowhere);
  },
};
