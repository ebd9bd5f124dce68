import { isAcceptedWrite, type Run } from '../../runs';
import { elementNames, isForRecord, lastWrite, type RunRule, type RunSubject } from '../run-rule';

/** Content keeps where the learner was, and then does not ask for it to be given back. */
export const exitNotSuspend: RunRule = {
  id: 'run.exit-not-suspend',
  severity: 'warning',
  section: { '1.2': 'R12 3.4.4 cmi.core', '2004': 'RTE 4.2.8' },
  ofRun: (run, subject, found) => {
    const element = elementNames[subject.version].exit;
    const kept = run.calls.findLast(
      (call) => call.element === 'cmi.suspend_data' && call.value !== '' && isAcceptedWrite(call),
    );
    const exit = lastWrite(run, element);
    if (run.terminatedAt === null || !isForRecord(run) || kept === undefined) return;
    if (exit?.value === 'suspend' || asksToBeSuspended(run) || isFinished(run, subject)) return;
    const facts = { element, value: exit?.value ?? '', case: exit === undefined ? 'unset' : 'other' };
    found(run.activityId, exit === undefined ? [kept.position] : [kept.position, exit.position], facts);
  },
};

function asksToBeSuspended(run: Run): boolean {
  return lastWrite(run, 'adl.nav.request')?.value === 'suspendAll';
}

/** What is done needs no way back into it, whether content said so or the run-time decided. */
function isFinished({ activityId }: Run, { runs, summary, version }: RunSubject): boolean {
  const { completion } = elementNames[version];
  const activity = summary.activities.find((one) => one.activityId === activityId);
  if (activity?.completionStatus === 'completed') return true;
  const said = runs
    .filter((run) => run.activityId === activityId)
    .findLast((run) => lastWrite(run, completion) !== undefined);
  const status = said === undefined ? '' : (lastWrite(said, completion)?.value ?? '');
  return ['completed', 'passed', 'failed', 'browsed'].includes(status);
}
