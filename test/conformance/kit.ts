import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as adapter from './adapter';

/** The official cases and their runner, as far as we use them. They are no part of the project. */
export interface Kit {
  /** Its command line: `run.mjs adapter.ts [case-prefix ...]`. */
  readonly commandFile: string;
  readonly cases: CaseSource;
  readonly play: (cases: CaseSource, prefixes: readonly string[]) => Promise<SuiteResult>;
  readonly print: (result: SuiteResult) => void;
}

/** Where cases come from: a folder with `TestCases` and one `LMSTestPackage_<name>` a course, and what goes with them. */
export interface CaseSource {
  readonly folder: string;
  /** How the pages of courses end that do not end at once, by file name. */
  readonly pages: Readonly<Record<string, { readonly requestAtUnload?: string }>>;
  /** What the learner does, by the words of the scripts. */
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  readonly pattern: RegExp;
  readonly actions: (...groups: readonly string[]) => readonly { readonly title?: string }[];
}

export interface SuiteResult {
  readonly cases: readonly CaseResult[];
  readonly failed: number;
}

export interface CaseResult {
  readonly id: string;
  readonly passed: boolean;
  readonly differences: readonly unknown[];
}

/** The folder that the environment names, absolute; null where it names none: then there is nothing to play. */
export function kitFolder(): string | null {
  const named = process.env['SCORM_CONFORMANCE'] ?? '';
  return named === '' ? null : path.resolve(named);
}

export async function openKit(folder: string, engine: typeof adapter): Promise<Kit> {
  const commandFile = path.join(folder, 'run.mjs');
  const { runSuite, printResult } = (await importFile(commandFile)) as Runner;
  const { developmentCases } = (await importFile(path.join(folder, 'lib/case-source.mjs'))) as Source;
  return {
    commandFile,
    cases: developmentCases,
    play: (source, filter) => runSuite(engine, { filter, source }),
    print: printResult,
  };
}

interface Runner {
  readonly runSuite: (
    engine: typeof adapter,
    options: { readonly filter: readonly string[]; readonly source: CaseSource },
  ) => Promise<SuiteResult>;
  readonly printResult: (result: SuiteResult) => void;
}

interface Source {
  readonly developmentCases: CaseSource;
}

function importFile(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}
