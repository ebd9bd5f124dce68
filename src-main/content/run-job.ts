import type { JobInput, JobName, JobResult } from './import-jobs';
import { createLane, type Lane, type LaneLimits } from './job-lane';
import { createJobThreads, type JobOptions } from './job-threads';

/** An input that is big is better made when the turn of its job comes. */
export type RunJob = <N extends JobName>(
  name: N,
  input: JobInput<N> | (() => JobInput<N>),
  options?: JobOptions,
) => Promise<JobResult<N>>;

/** What readers ask for, and what changes of linked folders set off; who runs the other jobs runs few of them at a time. */
const asked: LaneLimits = { atOnce: 2, mostWaiting: 64 };
const setOff: LaneLimits = { atOnce: 2, mostWaiting: Infinity };

const atOnce: Lane = (work) => work();

function createLanes(): (name: JobName) => Lane {
  const readers = createLane(asked);
  const ofJobs: Partial<Record<JobName, Lane>> = {
    files: readers,
    manifest: readers,
    compare: readers,
    inspectFolder: createLane(setOff),
  };
  return (name) => ofJobs[name] ?? atOnce;
}

/** Runs jobs on packages, each in a thread that it has for itself. Rejects as `JobThreads` do. */
export function createJobRunner(workerFile: string): RunJob {
  const threads = createJobThreads(workerFile);
  const laneOf = createLanes();

  const run: RunJob = async (name, input, options) => {
    options?.signal?.throwIfAborted();
    const order = { name, input: typeof input === 'function' ? input() : input };
    return (await threads.run(order, options)) as JobResult<typeof name>;
  };

  return async (name, input, options = {}) => {
    options.signal?.throwIfAborted();
    return laneOf(name)<JobResult<typeof name>>(() => run(name, input, options), options.signal);
  };
}
