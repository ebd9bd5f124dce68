import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { BatchResult, updateSessions } from '../../../src-shared/contract/session-upkeep';
import { Refusal } from '../../../src-shared/contract/errors';
import { updateSession, type Session } from '../../../src-shared/contract/sessions';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { refusalOf } from '../../http/failure';
import { refusalOfInput } from '../../http/input-refusal';
import type { Log } from '../../platform/log';
import { expectsVersion, type Expects } from './if-match';
import { charactersOf } from './projection';

/** Characters of CMI data in one answer; items beyond it are answered without their session. */
const mostCharacters = 16_000_000;

type Item = Input<typeof updateSessions>['sessions'][number];
type Update = (input: Input<typeof updateSession>, expects: Expects) => Promise<Session>;

/** Each item as a PUT of its own; one that is refused, or fails, takes no other with it. */
export async function updateEach(
  items: readonly Item[],
  { tenantId, update, log }: { readonly tenantId: TenantId; readonly update: Update; readonly log: Log },
): Promise<Output<typeof updateSessions>> {
  let characters = 0;
  const shown = (session: Session): { session?: Session } => {
    characters += charactersOf(session.activities.map(({ cmi_data }) => cmi_data));
    return characters > mostCharacters ? {} : { session };
  };
  const updateOne = async (item: Item, index: number, id: string | null): Promise<BatchResult> => {
    const about = { index, id, session_id: id };
    try {
      const input = inputOf({ ...item, sessionId: id }, tenantId);
      const session = await update(input, expectsVersion(input.version));
      return { ...about, success: true, status: 200, version: session.version, ...shown(session) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.status >= 500) log.error({ err: error, index }, 'An item of a batch failed');
      return { ...about, success: false, ...failureOf(refusal) };
    }
  };
  /** Items of one session follow each other, so that each answer shows what that item made. */
  const before = new Map<string | null, Promise<unknown>>();
  const results = await Promise.all(
    items.map((item, index): Promise<BatchResult> => {
      const named = item['id'] ?? item['session_id'];
      const id = typeof named === 'string' ? named : null;
      const done = (before.get(id) ?? Promise.resolve()).then(() => updateOne(item, index, id));
      before.set(id, done);
      return done;
    }),
  );
  const succeeded = results.filter(({ success }) => success).length;
  return {
    ...{ results, data: results, total: results.length },
    ...{ succeeded, failed: results.length - succeeded },
  };
}

function inputOf(given: Readonly<Record<string, unknown>>, tenantId: TenantId): Input<typeof updateSession> {
  const parsed = updateSession.input.safeParse(given);
  if (!parsed.success) throw refusalOfInput(parsed.error, updateSession, given);
  const { tenant_id: named = tenantId } = parsed.data;
  if (named !== tenantId) throw new Refusal('TENANT_MISMATCH', { field: 'tenant_id' });
  return parsed.data;
}

function failureOf({ status, message, code, details, extra }: ReturnType<typeof refusalOf>) {
  const current = extra['current_version'];
  return {
    ...{ status, error: message, code },
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(typeof current === 'number' ? { current_version: current } : {}),
  };
}
