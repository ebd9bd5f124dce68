import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../src-shared/contract/errors';
import { plainRefusal, type JobMessage, type JobOrder } from './job-message';

/** What a job may tell while it runs. */
export interface JobReport {
  /** 0 to 1. */
  progress(share: number): void;
}

const leastMsBetweenReports = 100;

/** What a thread may hold when it begins its next job, in bytes: all jobs but those on extraordinary packages leave less. */
const mostHeldBytes = 64 * 1024 * 1024;

/** Makes this thread do one of these jobs after the other, and say how each ended. Input and result are plain data. */
export function doJobs(jobs: Readonly<Record<string, (input: never, report: JobReport) => unknown>>): void {
  const run = async ({ name, input }: JobOrder): Promise<void> => {
    const job = jobs[name] as (input: unknown, report: JobReport) => unknown;
    try {
      const result = await job(input, createReport());
      post({ kind: 'done', isReusable: isReusable(), result });
    } catch (error) {
      post(endOf(error));
    }
  };
  parentPort?.on('message', (order: JobOrder) => void run(order));
}

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}

function createReport(): JobReport {
  let lastAtMs = 0;
  return {
    progress: (share) => {
      const nowMs = performance.now();
      if (nowMs - lastAtMs < leastMsBetweenReports) return;
      lastAtMs = nowMs;
      post({ kind: 'progress', share });
    },
  };
}

function isReusable(): boolean {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external < mostHeldBytes;
}

function endOf(error: unknown): JobMessage {
  if (error instanceof Refusal)
    return { kind: 'refused', isReusable: isReusable(), refusal: plainRefusal(error) };
  if (!(error instanceof Error)) return { kind: 'failed', stack: String(error) };
  const failed = { kind: 'failed', stack: error.stack ?? error.message } as const;
  return 'code' in error ? { ...failed, code: String(error.code) } : failed;
}
