import { workerData } from 'node:worker_threads';
import { doJobs } from '../../content/job-worker';
import type { ReaderPlace } from '../../db/open-reader';
import { createReportJobs } from './report-jobs';

/* A thread for reports: they look at all sessions, which takes time that nobody else must wait. */

doJobs(createReportJobs(workerData as ReaderPlace));
