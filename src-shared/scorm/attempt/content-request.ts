import { navigationRequests } from './events';
import { verdictOn } from './request-plan';
import type { AttemptState, NotedRequest } from './state';

const named = /^\{target=([^{}]+)\}(choice|jump)$/;

/**
 * What the SCO asks for as it terminates: `cmi.exit` "time-out" and "logout" leave the course whatever else is asked
 * [RTE 4.2.8], SCORM 1.2 "logout" too; else `adl.nav.request` [SN 5.6.4]. Null where it asks for nothing it may have.
 */
export function contentRequest(state: AttemptState): NotedRequest | null {
  const values = state.open?.data.values ?? {};
  if (state.course.scormVersion === '1.2') {
    return values['cmi.core.exit'] === 'logout' ? { request: 'exitAll', target: null } : null;
  }
  const exit = values['cmi.exit'];
  if (exit === 'time-out' || exit === 'logout') return { request: 'exitAll', target: null };
  const asked = requestFrom(values['adl.nav.request'] ?? '_none_');
  return asked !== null && verdictOn(state, asked).isAccepted ? asked : null;
}

function requestFrom(text: string): NotedRequest | null {
  if (text === '_none_') return null;
  const [, target = null, kind] = named.exec(text) ?? [];
  if (target !== null) return { request: kind === 'jump' ? 'jump' : 'choice', target };
  const request = navigationRequests.find((known) => known === text);
  return request === undefined ? null : { request, target: null };
}
