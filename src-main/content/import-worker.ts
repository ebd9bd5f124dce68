import { importJobs } from './import-jobs';
import { doJobs } from './job-worker';

/* A thread for work on packages. */

doJobs(importJobs);
