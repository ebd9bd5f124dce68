import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import {
  CannotOpen,
  WrongUse,
  type Command,
  type CommandContext,
  type ExitCode,
  type Values,
} from './command';
import { commands } from './commands';

const help = { type: 'boolean', short: 'h', default: false } as const;

/** Runs the command that the words name, to its end. */
export async function runCli(
  words: readonly string[],
  context: Omit<CommandContext, 'values'>,
): Promise<ExitCode> {
  const { terminal } = context;
  const [name, ...rest] = words;
  if (name === '--version') return told(() => terminal.say(version));
  if (name === '--help' || name === '-h') return told(() => terminal.say(overview()));
  if (name === undefined) {
    terminal.complain(overview());
    return 2;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.complain(`There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  try {
    const values = valuesOf(command, rest);
    if (values['help'] === true) return told(() => terminal.say(usage(command)));
    return await command.run({ ...context, values });
  } catch (error) {
    if (error instanceof WrongUse) terminal.complain(`${error.message}\n\n${usage(command)}`);
    else if (error instanceof CannotOpen) terminal.complain(error.message);
    else throw error;
    return error instanceof WrongUse ? 2 : 3;
  }
}

function told(tell: () => void): ExitCode {
  tell();
  return 0;
}

/** Throws WrongUse with the sentence of Node, which is good enough. */
function valuesOf({ options }: Command, args: readonly string[]): Values {
  try {
    const values: Record<string, unknown> = parseArgs({
      args: [...args],
      options: { ...options, help },
    }).values;
    const plain = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    );
    return Object.fromEntries(plain);
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function overview(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`);
  return [
    `Lectern ${version}: SCORM packages, offline`,
    '',
    'Usage: lectern COMMAND [OPTIONS]',
    '',
    ...lines,
    '',
    '"lectern COMMAND --help" tells more.',
  ].join('\n');
}

function usage({ name, summary, help: lines, notes }: Command): string {
  return [
    `lectern ${name}: ${summary}`,
    '',
    `Usage: lectern ${name} [OPTIONS]`,
    '',
    ...[...lines, '--help                 print this'].map((line) => `  ${line}`),
    '',
    ...notes,
  ].join('\n');
}
