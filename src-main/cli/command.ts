import type { Readable } from 'node:stream';
import type { ParseArgsOptionsConfig } from 'node:util';

/**
 * What ends a command. 0: all is done; 1: something was not, and was named; 2: the command line makes no sense; 3: the data folder, or a
 * file that was named, could not be opened; 4: there is nothing to do it with; 130: it was called off.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** Where a command writes. */
export interface Terminal {
  /** A line of what was asked for. */
  say(line: string): void;
  /** A line of what is wrong. */
  complain(line: string): void;
  /** Replaces what it showed before; nothing where nobody watches. */
  show(line: string): void;
  /** All of a text that may be long, as it comes. */
  pour(text: Readable): Promise<void>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface CommandContext {
  readonly terminal: Terminal;
  readonly values: Values;
  /** What stands behind the name of the command without a name of its own, as many as `operands` of the command. */
  readonly operands: readonly string[];
  /** What the build made. */
  readonly distFolder: string;
  readonly signal: AbortSignal;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Its options as they are printed, one to a line. */
  readonly help: readonly string[];
  /** What else there is to know, one to a line. */
  readonly notes: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** What it needs besides options, by the names that its help calls them; nothing unless said. The last may be "NAME...", for one or more, or "[NAME]". */
  readonly operands?: readonly string[];
  /** It runs until it is called off, which is no failure then. */
  readonly endsBySignal?: true;
  run(context: CommandContext): Promise<ExitCode>;
}

/** Thrown for a command line that makes no sense. */
export class WrongUse extends Error {}

/** Thrown where the data folder, or a file that was named, cannot be opened. */
export class CannotOpen extends Error {}
