import { resolve } from 'node:path';

/** What `lectern` was started with; null where the command line says nothing. */
export interface LaunchOptions {
  readonly dataFolder: string | null;
  readonly port: number | null;
  readonly contentPort: number | null;
  /** Somebody chose the place of the windows' own state, as tests do. */
  readonly hasUserDataFolder: boolean;
}

/** Throws an Error with a sentence for a value that cannot be used. Chromium's own switches are not ours to judge. */
export function readLaunchOptions(argv: readonly string[], workingFolder: string): LaunchOptions {
  const value = (name: string): string | null => {
    const at = argv.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
    if (at === -1) return null;
    const given = argv[at]?.startsWith(`${name}=`) === true ? argv[at].slice(name.length + 1) : argv[at + 1];
    if (given === undefined || given === '') throw new Error(`${name} needs a value.`);
    return given;
  };
  const dataFolder = value('--data');
  return {
    dataFolder: dataFolder === null ? null : resolve(workingFolder, dataFolder),
    port: portFrom('--port', value('--port')),
    contentPort: portFrom('--content-port', value('--content-port')),
    hasUserDataFolder: argv.some((arg) => arg.startsWith('--user-data-dir')),
  };
}

function portFrom(name: string, given: string | null): number | null {
  if (given === null) return null;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${name} must be a whole number from 0 to 65535, not "${given}".`);
  return port;
}
