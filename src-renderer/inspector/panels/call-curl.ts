import { eventOf } from '../../../src-shared/inspect/runs';
import type { CallRow } from './call-rows';

export interface CurlTarget {
  /** Of the API, without a trailing slash. */
  readonly origin: string;
  readonly sessionId: string;
  readonly packageId: string;
  /** The session's REST version, which a write must name. */
  readonly version: number;
  /** The activity whose data the REST API reads and writes as the session's. */
  readonly activityId: string | null;
}

/** The key is never in it: the shell puts it in. */
const key = '-H "X-API-Key: $KEY"';

/** The request of the REST API that does from outside what the call did; null: there is none. */
export function curlOf(row: CallRow, target: CurlTarget): string | null {
  const session = `${target.origin}/api/v1/sessions/${target.sessionId}`;
  const event = eventOf(row.entry);
  if (event.type === 'launch')
    return withBody('POST', `${target.origin}/api/v1/packages/${target.packageId}/launch`, {
      user_id: event.learner.id,
      learner_name: event.learner.name,
      session_id: target.sessionId,
    });
  if (event.type !== 'external' && row.activityId !== target.activityId) return null;
  if (event.type === 'external')
    return withBody('PATCH', session, { version: target.version, cmi_data: event.changes });
  if (row.kind === 'write')
    return withBody('PATCH', session, {
      version: target.version,
      cmi_data: { [row.element]: row.value },
    });
  return row.kind === 'read' ? `curl ${key} ${quoted(session)}` : null;
}

function withBody(method: 'POST' | 'PATCH', address: string, body: object): string {
  const json = `-H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
  return `curl -X ${method} ${key} ${json} ${quoted(address)}`;
}

/** As one word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
