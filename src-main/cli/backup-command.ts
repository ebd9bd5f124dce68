import { version } from '../../package.json';
import { makeBackup, type MadeBackup } from '../care/backup/make-backup';
import { usualDataFolder } from '../platform/data-folder';
import { toldFault } from './care-words';
import type { Command, Terminal } from './command';
import { counted } from './counted';
import { shownBytes } from './shown-bytes';

/** All that a Lectern keeps goes into one file, while it runs or not. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'Write all data into one file, while Lectern runs or not',
  operands: ['FILE'],
  help: ['--data FOLDER          where everything is kept', '--json                 one JSON object a line'],
  notes: [
    'The file holds what learners have done, and keys: keep it as safe as the data folder. Keys of other servers are not in it.',
    '',
    'Exit codes:',
    '  0  the file holds all',
    '  1  the file was written, but packages were missing or damaged, and were named; or it was called off',
    '  2  wrong use: the file is there already, say',
    '  3  the folder cannot be read, or the file not be written',
  ],
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
  run: async ({ terminal, values, operands, signal }) => {
    const dataFolder =
      typeof values['data'] === 'string' ? values['data'] : usualDataFolder(process.env, process.platform);
    const [file = ''] = operands;
    try {
      const onProgress = (share: number) => terminal.show(`${String(Math.floor(share * 100))} %`);
      const made = await makeBackup({ dataFolder, file, version, nowMs: Date.now() }, { signal, onProgress });
      terminal.show('');
      if (values['json'] === true) terminal.say(JSON.stringify({ event: 'backed-up', ...madeAsJson(made) }));
      else tell(terminal, made);
      return made.missing.length + made.damaged.length === 0 ? 0 : 1;
    } catch (error) {
      terminal.show('');
      if (!signal.aborted) throw toldFault(error, dataFolder);
      terminal.complain('Called off. No file was written.');
      return 1;
    }
  },
};

function madeAsJson({ sizeBytes, ...made }: MadeBackup) {
  return { ...made, size_bytes: sizeBytes };
}

function tell(
  { say, complain }: Terminal,
  { file, sizeBytes, packages, missing, damaged }: MadeBackup,
): void {
  say(`${file}: ${counted(packages, 'package')}, ${shownBytes(sizeBytes)}`);
  for (const sha256 of missing)
    complain(`Missing in the data folder, and so in the backup: packages/${sha256}.zip`);
  for (const sha256 of damaged)
    complain(`Damaged in the data folder, and so in the backup: packages/${sha256}.zip`);
}
