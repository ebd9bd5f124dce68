import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portFromOption } from '../platform/port-option';
import { BadOption } from '../platform/start-failure';

/** What `lectern` was started with; null where the command line says nothing. */
export interface LaunchOptions {
  readonly dataFolder: string | null;
  readonly port: number | null;
  readonly contentPort: number | null;
  /** Somebody chose the place of the windows' own state, as tests do. */
  readonly hasUserDataFolder: boolean;
}

/** The options that are ours, each with a value. */
export const ours = {
  data: { type: 'string' },
  port: { type: 'string' },
  'content-port': { type: 'string' },
} as const;
type Ours = keyof typeof ours;

/** Throws `BadOption` for a value that cannot be used. Chromium's own switches are not ours to judge. */
export function readLaunchOptions(argv: readonly string[], workingFolder: string): LaunchOptions {
  const { values } = parseArgs({ args: [...argv], options: ours, strict: false });
  const textOf = (name: Ours): string | null => {
    const value = values[name];
    if (value === undefined) return null;
    // Where nothing follows, or the next option does, there is no value.
    if (typeof value !== 'string' || value === '' || value.startsWith('--'))
      throw new BadOption(`--${name}`, null);
    return value;
  };
  const dataFolder = textOf('data');
  return {
    dataFolder: dataFolder === null ? null : resolve(workingFolder, dataFolder),
    port: portFromOption('--port', textOf('port')),
    contentPort: portFromOption('--content-port', textOf('content-port')),
    hasUserDataFolder: 'user-data-dir' in values,
  };
}

/** The same command line without a word on the data folder. */
export function withoutDataFolder(argv: readonly string[]): string[] {
  return argv.filter(
    (arg, index) => arg !== '--data' && !arg.startsWith('--data=') && argv[index - 1] !== '--data',
  );
}
