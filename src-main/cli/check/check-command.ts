import { join } from 'node:path';
import { version } from '../../../package.json';
import { createJobRunner } from '../../content/run-job';
import type { Command } from '../command';
import { baselineHelp, reportOnPackages, reportOnPackagesOptions } from '../report/report-on-packages';
import { lookAtPackage } from './look-at-package';
import { wordsOfRule } from './words-of-rule';

/** Says what is wrong with packages, as an import does, without a data folder. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Say what is wrong with packages, as an import does',
  operands: ['PACKAGE...'],
  help: [
    '--strict               refuse a manifest that is not exactly where and what the standard says',
    ...baselineHelp,
  ],
  notes: [
    'A package is a ZIP file or a folder. Neither a data folder nor a network is used.',
    '',
    'Exit codes:',
    '  0  nothing is wrong that counts',
    '  1  something is, and was named',
    '  2  wrong use',
    '  3  a package or a baseline could not be read, or a report not be written',
  ],
  options: { strict: { type: 'boolean', default: false }, ...reportOnPackagesOptions },
  run: (context) => {
    const { values, distFolder, signal } = context;
    const runJob = createJobRunner(join(distFolder, 'main', 'import-worker.js'));
    const strict = values['strict'] === true;
    return reportOnPackages(context, {
      ...{ command: 'check', version, wordsOf: wordsOfRule },
      look: (place) => lookAtPackage(place, { runJob, strict, signal }),
    });
  },
};
