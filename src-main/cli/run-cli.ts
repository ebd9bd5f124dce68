import { version } from '../../package.json';
import type { CommandContext, ExitCode } from './command';
import { commands } from './commands';
import { runCommand } from './run-command';

/** Runs the command that the words name, to its end. */
export async function runCli(
  words: readonly string[],
  context: Omit<CommandContext, 'values' | 'operands'>,
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
  return runCommand(command, rest, context);
}

function told(tell: () => void): ExitCode {
  tell();
  return 0;
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
