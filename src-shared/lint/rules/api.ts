import type { PagesSeen } from '../pages-seen';
import type { Subject } from '../package-to-lint';
import { nowhere, type Rule } from '../rule';

/** Pages and API do not fit, or there is none in them. */
export const apiRules: readonly Rule[] = [
  {
    id: 'page.wrong-api',
    severity: 'warning',
    ofPages: (seen, { course }, found) => {
      const [old, modern] = [seen.placeOf('api12'), seen.placeOf('api2004')];
      if (!seen.allRead) return;
      if (course.scormVersion === '1.2' && modern && !old) found('page.wrong-api/1.2', {}, modern);
      if (course.scormVersion === '2004' && old && !modern) found('page.wrong-api/2004', {}, old);
    },
  },
  {
    id: 'page.no-api',
    severity: 'info',
    ofPages: (seen, subject, found) => {
      if (isSilent(seen, subject) && !seen.placeOf('browserStorage')) found('page.no-api', {}, nowhere);
    },
  },
  {
    id: 'page.browser-storage-only',
    severity: 'warning',
    ofPages: (seen, subject, found) => {
      const place = seen.placeOf('browserStorage');
      if (place && isSilent(seen, subject)) found('page.browser-storage-only', {}, place);
    },
  },
];

/** SCOs all of whose pages were read, and that look for no API. Behind a shell the pages elsewhere may. */
function isSilent(seen: PagesSeen, { tree }: Subject): boolean {
  const hasSco = tree.some(({ activity }) => activity.content?.kind === 'sco');
  const speaks = seen.placeOf('api12') ?? seen.placeOf('api2004');
  return seen.allRead && seen.count > 0 && !seen.hasShell && !seen.missesScript && hasSco && !speaks;
}
