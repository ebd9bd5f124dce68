import { join } from 'node:path';
import { restoreBackup } from '../care/backup/restore-backup';
import { usualDataFolder } from '../platform/data-folder';
import { toldFault } from './care-words';
import type { Command } from './command';
import { counted } from './counted';

/** What a backup holds becomes a data folder again, on this machine or another. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Make a data folder of a backup',
  operands: ['FILE'],
  help: [
    '--data FOLDER          an empty folder, or one to be made',
    '--as-another           the Lectern that the backup is of goes on: this is another one',
    '--json                 one JSON object a line',
  ],
  notes: [
    'All of the backup is checked before a Lectern can start on the folder. Without --as-another the restored Lectern takes the place of',
    'the one that the backup is of, for the servers that it syncs with too: do not let both run.',
    'Keys of other servers are asked for again by the first sync.',
    '',
    'Exit codes:',
    '  0  the folder holds all',
    '  1  packages were missing or damaged when the backup was made, and were named; or it was called off',
    '  2  wrong use: the folder is not empty, say',
    '  3  the backup cannot be used, or the folder not be written',
  ],
  options: {
    data: { type: 'string' },
    'as-another': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ terminal, values, operands, distFolder, signal }) => {
    const dataFolder =
      typeof values['data'] === 'string' ? values['data'] : usualDataFolder(process.env, process.platform);
    const [file = ''] = operands;
    const migrationsFolder = join(distFolder, 'migrations');
    const order = { file, dataFolder, migrationsFolder, isAnother: values['as-another'] === true };
    try {
      const onProgress = (share: number) => terminal.show(`${String(Math.floor(share * 100))} %`);
      const { files, missing, damaged, made_at: madeAt } = await restoreBackup(order, { signal, onProgress });
      terminal.show('');
      const packages = files.filter(({ name }) => name.startsWith('packages/')).length;
      if (values['json'] === true)
        terminal.say(
          JSON.stringify({
            event: 'restored',
            folder: dataFolder,
            made_at: madeAt,
            packages,
            missing,
            damaged,
          }),
        );
      else {
        terminal.say(`${dataFolder}: as of ${madeAt}, ${counted(packages, 'package')}`);
        for (const sha256 of missing)
          terminal.complain(`Missing when the backup was made: packages/${sha256}.zip`);
        for (const sha256 of damaged)
          terminal.complain(`Damaged when the backup was made: packages/${sha256}.zip`);
      }
      return missing.length + damaged.length === 0 ? 0 : 1;
    } catch (error) {
      terminal.show('');
      if (!signal.aborted) throw toldFault(error, dataFolder);
      terminal.complain('Called off. Nothing was restored.');
      return 1;
    }
  },
};
