import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../src-shared/contract/errors';
import { importJobs, type JobName, type JobReport } from './import-jobs';
import { plainRefusal, type JobMessage, type JobOrder } from './job-message';

/* The thread of one job: does it, says how it ended, and is over. */

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

async function run({ name, input }: JobOrder): Promise<void> {
  const job = importJobs[name as JobName] as (input: unknown, report: JobReport) => Promise<unknown>;
  try {
    post({ kind: 'done', result: await job(input, createReport()) });
  } catch (error) {
    if (error instanceof Refusal) post({ kind: 'refused', refusal: plainRefusal(error) });
    else
      post({
        kind: 'failed',
        stack: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
  }
}

await run(workerData as JobOrder);
