import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../platform/error-code';
import { CannotOpen, WrongUse, type Terminal, type Values } from '../command';
import { htmlOf } from './html';
import { junitOf } from './junit';
import type { Report } from './report';
import { sarifOf } from './sarif';

const forms = { junit: junitOf, sarif: sarifOf, html: htmlOf } as const;
type Form = keyof typeof forms;

/** Options of a command that writes reports, and their help. */
export const reportOptions = {
  json: { type: 'boolean', default: false },
  junit: { type: 'string' },
  sarif: { type: 'string' },
  html: { type: 'string' },
} as const;

export const reportHelp: readonly string[] = [
  '--json                 one JSON object a line',
  '--junit FILE           a report in the XML of JUnit; "-" for the standard output, as with the next two',
  '--sarif FILE           a report in SARIF 2.1.0',
  '--html FILE            a report as one page, which needs nothing else',
];

/** Where reports go. */
export interface ReportsWanted {
  readonly files: ReadonlyMap<Form, string>;
  /** What owns the standard output: the words for people go to the standard error then. */
  readonly stdout: Form | 'json' | null;
}

/** Throws WrongUse where two forms want the standard output. */
export function reportsWanted(values: Values): ReportsWanted {
  const given = (['junit', 'sarif', 'html'] as const).flatMap((form) => {
    const file = values[form];
    return typeof file === 'string' ? [[form, file] as const] : [];
  });
  const onOut = [
    ...(values['json'] === true ? ['json' as const] : []),
    ...given.flatMap(([form, file]) => (file === '-' ? [form] : [])),
  ];
  if (onOut.length > 1)
    throw new WrongUse(`Only one report can go to the standard output, not ${onOut.join(' and ')}.`);
  return { files: new Map(given), stdout: onOut[0] ?? null };
}

/** Throws CannotOpen for a file that cannot be written. */
export async function writeReports(
  report: Report,
  { files }: ReportsWanted,
  terminal: Terminal,
): Promise<void> {
  for (const [form, file] of files) {
    const text = forms[form](report);
    if (file === '-') terminal.say(text.trimEnd());
    else await keepText(file, text);
  }
}

/** With the folders above it. Throws CannotOpen with a sentence for people. */
export async function keepText(file: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    throw new CannotOpen(`${file} cannot be written: ${codeOf(error)}`, { cause: error });
  }
}
