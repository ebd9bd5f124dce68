import type { RunRule } from './run-rule';
import { callsAfterTerminate } from './rules/calls-after-terminate';
import { callsBeforeInitialize } from './rules/calls-before-initialize';
import { commitFailed } from './rules/commit-failed';
import { commitNever } from './rules/commit-never';
import { completedNeverPassed } from './rules/completed-never-passed';
import { errorsIgnored } from './rules/errors-ignored';
import { exitNotSuspend } from './rules/exit-not-suspend';
import { initializeNever } from './rules/initialize-never';
import { readOnlySet } from './rules/read-only-set';
import { sameValueRepeated } from './rules/same-value-repeated';
import { scoreWithoutMax } from './rules/score-without-max';
import { scoreWithoutMin } from './rules/score-without-min';
import { scoreWithoutScaled } from './rules/score-without-scaled';
import { sessionTimeNever } from './rules/session-time-never';
import { statusAfterTerminate } from './rules/status-after-terminate';
import { statusRefused } from './rules/status-refused';
import { suspendDataNearLimit } from './rules/suspend-data-near-limit';
import { suspendDataOverLimit } from './rules/suspend-data-over-limit';
import { terminateNever } from './rules/terminate-never';

/** What is looked for in a run, in the order that findings of one severity are told. */
export const runRules: readonly RunRule[] = [
  initializeNever,
  callsBeforeInitialize,
  statusAfterTerminate,
  statusRefused,
  callsAfterTerminate,
  terminateNever,
  suspendDataOverLimit,
  exitNotSuspend,
  commitNever,
  scoreWithoutMax,
  scoreWithoutScaled,
  scoreWithoutMin,
  completedNeverPassed,
  errorsIgnored,
  commitFailed,
  readOnlySet,
  sessionTimeNever,
  suspendDataNearLimit,
  sameValueRepeated,
];
