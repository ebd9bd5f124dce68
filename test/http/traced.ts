import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Words of a command that runs a program and notes its `calls` in `file`, with so many letters of each text. */
export function traceInto(file: string, calls: string, letters: number): readonly string[] {
  const { status } = spawnSync('strace', ['--version']);
  expect(status, 'strace is missing: install the Debian package strace').toBe(0);
  return ['strace', '-f', '-y', '--seccomp-bpf', '-s', String(letters), '-e', `trace=${calls}`, '-o', file];
}

/** What lines of a trace mean; null: nothing that matters. */
export interface TraceReader<S> {
  /** A file that was synced. */
  synced(path: string): S | null;
  /** Any other call. */
  called(line: string): S | null;
}

/** The calls that matter, in the order in which they ended (a sync) or began (the others). */
export function stepsOf<S>(trace: string, { synced, called }: TraceReader<S>): readonly S[] {
  const syncing = new Map<string, S | null>();
  const stepOf = (line: string): S | null => {
    const [thread = ''] = line.split(/\s/, 1);
    const path = / f(?:data)?sync\(\d+<([^>]*)>/.exec(line)?.[1];
    if (path !== undefined) {
      const step = synced(path);
      if (line.endsWith('= 0')) return step;
      syncing.set(thread, step);
      return null;
    }
    if (/ <\.\.\. f(data)?sync resumed>.*= 0$/.test(line)) {
      const step = syncing.get(thread) ?? null;
      syncing.delete(thread);
      return step;
    }
    return called(line);
  };
  return trace.split('\n').flatMap((line) => {
    const step = stepOf(line);
    return step === null ? [] : [step];
  });
}
