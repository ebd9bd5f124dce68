import { Worker } from 'node:worker_threads';
import type { JobInput, JobName, JobResult } from './import-jobs';
import { createLane, type Lane, type LaneLimits } from './job-lane';
import { refusalFromPlain, type JobEnd, type JobMessage, type JobOrder } from './job-message';
import { createSpareThreads } from './spare-threads';

export interface JobOptions {
  /** Ends the thread at once; the job then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** An input that is big is better made when the turn of its job comes. */
export type RunJob = <N extends JobName>(
  name: N,
  input: JobInput<N> | (() => JobInput<N>),
  options?: JobOptions,
) => Promise<JobResult<N>>;

/** Heap of a thread: manifests at their limit need about a third of it. More is a fault of that job alone. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

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

/**
 * Runs jobs, each in a thread that it has for itself. A thread does a further job only when the one before ended in an answer and
 * left little behind; what hostile input costs ends with its thread. Rejects with the Refusal of the job, the reason of the signal,
 * or an Error for a thread that broke down.
 */
export function createJobRunner(workerFile: string): RunJob {
  const spare = createSpareThreads();
  const laneOf = createLanes();

  const run: RunJob = async (name, input, { signal, onProgress } = {}) => {
    signal?.throwIfAborted();
    const order = { name, input: typeof input === 'function' ? input() : input };
    const thread = spare.take() ?? new Worker(workerFile, { resourceLimits });
    const abort = () => void thread.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    let end: JobEnd | null = null;
    try {
      end = await endOf(thread, order, onProgress);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
      if (end?.isReusable === true && signal?.aborted !== true) spare.keep(thread);
      else await thread.terminate();
    }
    if (end.kind === 'refused') throw refusalFromPlain(end.refusal);
    return end.result as JobResult<typeof name>;
  };

  return async (name, input, options = {}) => {
    options.signal?.throwIfAborted();
    return laneOf(name)<JobResult<typeof name>>(() => run(name, input, options), options.signal);
  };
}

/** Gives the thread its order and hears it out. */
function endOf(thread: Worker, order: JobOrder, onProgress: JobOptions['onProgress']): Promise<JobEnd> {
  return new Promise((resolve, reject) => {
    const hear = (message: JobMessage): void => {
      if (message.kind === 'progress') return onProgress?.(message.share);
      leave();
      if (message.kind === 'failed') reject(new Error(message.stack));
      else resolve(message);
    };
    const fail = (error: unknown): void => {
      leave();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const exit = (code: number): void => fail(new Error(`The thread of the job ended with ${String(code)}`));
    const leave = (): void => {
      thread.off('message', hear).off('error', fail).off('exit', exit);
    };
    thread.on('message', hear).on('error', fail).on('exit', exit);
    thread.postMessage(order);
  });
}
