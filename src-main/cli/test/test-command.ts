import { existsSync } from 'node:fs';
import { version } from '../../../package.json';
import { firstLineOf } from '../../test-runs/first-line';
import { openBrowser } from '../../test-runs/open-browser';
import type { TestRun } from '../../test-runs/test-course';
import type { Command, CommandContext, ExitCode } from '../command';
import { baselineHelp, reportOnPackages, reportOnPackagesOptions } from '../report/report-on-packages';
import { startOwnLectern } from './own-lectern';
import { browserIn, pictureFileIn, planIn, waitMsIn } from './test-options';
import { tryPackage } from './try-package';

/** Plays packages in a browser that nobody sees, and says what went wrong. */
export const testCommand: Command = {
  name: 'test',
  summary: 'Play every SCO and asset of packages in a hidden browser, and say what goes wrong',
  operands: ['PACKAGE...'],
  help: [
    '--browser PATH         a browser of Chromium’s kind; one that is installed unless said',
    '--plan FILE            what to do in SCOs and what must come of it, as JSON',
    '--wait SECONDS         how long each SCO is left to itself; 2 unless said',
    '--pictures FOLDER      a picture of each SCO',
    ...baselineHelp,
  ],
  notes: [
    'A package is a ZIP file or a folder. It is played on a data folder that is thrown away, without a network.',
    'The environment variable LECTERN_BROWSER names a browser as --browser does.',
    '',
    'Exit codes:',
    '  0  nothing went wrong that counts',
    '  1  something did, and was named',
    '  2  wrong use',
    '  3  a package, a plan or a baseline could not be read, or a report not be written',
    '  4  there is no browser, or it did not start',
  ],
  options: {
    browser: { type: 'string' },
    plan: { type: 'string' },
    wait: { type: 'string', default: '2' },
    pictures: { type: 'string' },
    ...reportOnPackagesOptions,
  },
  run: async (context) => {
    const { terminal, values } = context;
    const plan = await planIn(values);
    const waitMs = waitMsIn(values);
    const path = browserIn(values);
    if (path === null) return noBrowser(terminal.complain, 'No Chromium, Chrome or Edge was found.');
    if (!existsSync(path)) return noBrowser(terminal.complain, `${path} is not there.`);
    const browser = await openBrowser(path).catch((error: unknown) => firstLineOf(error));
    if (typeof browser === 'string') return noBrowser(terminal.complain, `${path} did not start: ${browser}`);
    try {
      return await testAll(context, { browser, plan, waitMs });
    } finally {
      await browser.close();
    }
  },
};

function noBrowser(complain: (line: string) => void, why: string): ExitCode {
  complain(`${why}\nInstall Chromium, or name a browser with --browser.`);
  return 4;
}

async function testAll(
  context: CommandContext,
  given: Pick<TestRun, 'browser' | 'plan' | 'waitMs'>,
): Promise<ExitCode> {
  const { values, distFolder, signal } = context;
  const lectern = await startOwnLectern(distFolder);
  try {
    return await reportOnPackages(context, {
      ...{ command: 'test', version, wordsOf: () => undefined },
      look: async (place, show) => {
        const pictureFile = await pictureFileIn(values, place.name);
        const onSco = (title: string, number: number, of: number) =>
          show(`item ${String(number)} of ${String(of)}: ${title}`);
        return tryPackage(lectern, place, { ...given, signal, pictureFile, onSco });
      },
    });
  } finally {
    await lectern.close();
  }
}
