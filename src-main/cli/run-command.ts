import { parseArgs } from 'node:util';
import { ApiFailure } from '../../src-shared/contract/call';
import {
  CannotOpen,
  WrongUse,
  type Command,
  type CommandContext,
  type ExitCode,
  type Values,
} from './command';

const help = { type: 'boolean', short: 'h', default: false } as const;

/** Runs a command with the words behind its name, to its end. */
export async function runCommand(
  command: Command,
  words: readonly string[],
  context: Omit<CommandContext, 'values' | 'operands'>,
): Promise<ExitCode> {
  const code = await codeOf(command, words, context);
  return context.signal.aborted && command.endsBySignal !== true ? 130 : code;
}

async function codeOf(
  command: Command,
  words: readonly string[],
  context: Omit<CommandContext, 'values' | 'operands'>,
): Promise<ExitCode> {
  const { terminal } = context;
  try {
    const { values, operands } = readWords(command, words);
    if (values['help'] === true) {
      terminal.say(usage(command));
      return 0;
    }
    refuseOperands(command, operands);
    return await command.run({ ...context, values, operands });
  } catch (error) {
    if (error instanceof WrongUse) terminal.complain(`${error.message}\n\n${usage(command)}`);
    else if (error instanceof CannotOpen) terminal.complain(error.message);
    else if (error instanceof ApiFailure) terminal.complain(`${error.message} (${error.code})`);
    else throw error;
    return codeOfFault(error);
  }
}

function codeOfFault(error: WrongUse | CannotOpen | ApiFailure): ExitCode {
  if (error instanceof ApiFailure) return 1;
  return error instanceof WrongUse ? 2 : 3;
}

/** Throws WrongUse with the sentence of Node, which is good enough. */
function readWords(
  { options, operands = [] }: Command,
  args: readonly string[],
): { readonly values: Values; readonly operands: readonly string[] } {
  try {
    const read = parseArgs({
      args: [...args],
      options: { ...options, help },
      allowPositionals: operands.length > 0,
    });
    const values: Record<string, unknown> = read.values;
    const plain = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    );
    return { values: Object.fromEntries(plain), operands: read.positionals };
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function refuseOperands({ operands = [] }: Command, given: readonly string[]): void {
  const missing = operands[given.length];
  if (missing !== undefined && !missing.startsWith('['))
    throw new WrongUse(`${missing.replace(/\.{3}$/, '')} is missing.`);
  if (operands.at(-1)?.endsWith('...') === true) return;
  const extra = given[operands.length];
  if (extra !== undefined) throw new WrongUse(`Unexpected: "${extra}".`);
}

function usage({ name, summary, help: lines, notes, operands = [] }: Command): string {
  const words = [name, ...operands, '[OPTIONS]'].join(' ');
  return [
    `lectern ${name}: ${summary}`,
    '',
    `Usage: lectern ${words}`,
    '',
    ...[...lines, '--help                 print this'].map((line) => `  ${line}`),
    '',
    ...notes,
  ].join('\n');
}
