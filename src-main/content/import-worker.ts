import { parentPort } from 'node:worker_threads';
import { Refusal } from '../../src-shared/contract/errors';
import { importJobs, type JobName, type JobReport } from './import-jobs';
import { plainRefusal, type JobMessage, type JobOrder } from './job-message';

/* A thread that does one job after the other, and says how each ended. */

const leastMsBetweenReports = 100;

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

/** What a thread may hold when it begins its next job, in bytes: all jobs but those on extraordinary packages leave less. */
const mostHeldBytes = 64 * 1024 * 1024;

function isReusable(): boolean {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external < mostHeldBytes;
}

async function run({ name, input }: JobOrder): Promise<void> {
  const job = importJobs[name as JobName] as (input: unknown, report: JobReport) => Promise<unknown>;
  try {
    const result = await job(input, createReport());
    post({ kind: 'done', isReusable: isReusable(), result });
  } catch (error) {
    if (error instanceof Refusal)
      post({ kind: 'refused', isReusable: isReusable(), refusal: plainRefusal(error) });
    else
      post({
        kind: 'failed',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

parentPort?.on('message', (order: JobOrder) => void run(order));
