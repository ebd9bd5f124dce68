export { findingsOfRun } from './find-in-run';
export { runRules } from './rules';
export type { RunFinding, RunSeverity } from './run-rule';
export { runFindingWords, runFixWords, type RunFindingId } from './words';
