import { contract } from '../../src-shared/contract';
import type { ApiMethod } from '../../src-shared/scorm/attempt';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import type { TestServer } from '../support/start-server';
import { openPage } from './journal-page';

export type Call = readonly [method: ApiMethod, ...args: string[]];

/** Calls of a visit that the learner means to come back to. */
export const begun: readonly Call[] = [
  ['Initialize', ''],
  ['SetValue', 'cmi.exit', 'suspend'],
  ['Terminate', ''],
];

/** The same in SCORM 1.2. */
export const begun12: readonly Call[] = [
  ['LMSInitialize', ''],
  ['LMSSetValue', 'cmi.core.exit', 'suspend'],
  ['LMSFinish', ''],
];

export const finished: readonly Call[] = [
  ['Initialize', ''],
  ['SetValue', 'cmi.score.scaled', '0.75'],
  ['SetValue', 'cmi.completion_status', 'completed'],
  ['Commit', ''],
  ['Terminate', ''],
];

export interface Visit {
  readonly packageId: PackageId;
  readonly user_id: string;
  readonly session_id?: SessionId;
}

/** A learner's visit, left again; the session's id. */
export async function visited(
  server: Pick<TestServer, 'call'>,
  visit: Visit,
  calls: readonly Call[],
): Promise<SessionId> {
  const { session_id: id, launch_url } = await server.call(contract.launchPackage, {
    ...visit,
    learner_name: 'Ada',
  });
  const page = await openPage(server, launch_url);
  await page.send([
    ...calls.map(([method, ...args]) => page.call(method, ...args)),
    page.event({ type: 'navigate', nowMs: page.now(), request: 'suspendAll' }),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();
  return id;
}
