import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  /** `serve.js` of the build; the command line lies beside it. */
  readonly program: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it may read from its standard input. */
  readonly input?: string;
}

/** Runs the real program with these words, to its end. */
export async function runLectern(words: readonly string[], run: Run): Promise<Ended> {
  const { program, cwd, env, input = '' } = run;
  const file = join(dirname(program), 'cli.js');
  const child = spawn(process.execPath, [file, ...words], { stdio: ['pipe', 'pipe', 'pipe'], cwd, env });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (texts.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (texts.err += text.toString()));
  // It need not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}

/** The lines of JSON that it said. */
export function jsonLines({ out }: Pick<Ended, 'out'>): readonly Record<string, unknown>[] {
  const lines = out.trim() === '' ? [] : out.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}
