import { Worker } from 'node:worker_threads';
import type { JobInput, JobName, JobResult } from './import-jobs';
import { refusalOf, type JobMessage, type JobOrder } from './job-message';

export interface JobOptions {
  /** Ends the thread at once; the job then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export type RunJob = <N extends JobName>(
  name: N,
  input: JobInput<N>,
  options?: JobOptions,
) => Promise<JobResult<N>>;

/** Heap of a thread: manifests at their limit need about a third of it. More is a fault of that job alone. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/**
 * Runs jobs, each in a thread of its own that ends with it, so that what hostile input costs ends too. Rejects with the
 * Refusal of the job, the reason of the signal, or an Error for a thread that broke down.
 */
export function createJobRunner(workerFile: string): RunJob {
  return async (name, input, { signal, onProgress } = {}) => {
    signal?.throwIfAborted();
    const order: JobOrder = { name, input };
    const worker = new Worker(workerFile, { workerData: order, resourceLimits });
    const abort = () => void worker.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      return (await outcomeOf(worker, onProgress)) as JobResult<typeof name>;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
      await worker.terminate();
    }
  };
}

function outcomeOf(worker: Worker, onProgress: JobOptions['onProgress']): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: JobMessage) => {
      if (message.kind === 'progress') onProgress?.(message.share);
      else if (message.kind === 'done') resolve(message.result);
      else if (message.kind === 'refused') reject(refusalOf(message.refusal));
      else reject(new Error(message.stack));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread of the job ended with ${String(code)}`)));
  });
}
