import { elementNames, type RunSubject } from '../run-rule';
import type { LoggedCall, Run } from '../../runs';

/** Calls that came too late. Terminate once more, as many pages do while they go, harms nobody. */
export function lateCalls({ calls, terminatedAt }: Run): readonly LoggedCall[] {
  if (terminatedAt === null) return [];
  return calls.filter(
    ({ verb, position }) => position > terminatedAt && verb !== 'support' && verb !== 'Terminate',
  );
}

export function setsStatus({ verb, element }: LoggedCall, { version }: RunSubject): boolean {
  const isStatus = element === elementNames[version].completion || element === 'cmi.success_status';
  return verb === 'SetValue' && isStatus;
}
