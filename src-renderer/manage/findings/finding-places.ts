import type { Finding } from '../../../src-shared/contract/common';

export interface LinesOfFile {
  readonly file: string;
  /** None where the whole file is meant. */
  readonly lines: readonly number[];
}

/** Places by their files, in their order; without those that are in no file. */
export function linesByFile(places: readonly Pick<Finding, 'file' | 'line'>[]): readonly LinesOfFile[] {
  const files = new Map<string, number[]>();
  for (const { file, line } of places) {
    if (file === null) continue;
    const lines = files.get(file) ?? [];
    if (line !== null) lines.push(line);
    files.set(file, lines);
  }
  return [...files].map(([file, lines]) => ({ file, lines }));
}
