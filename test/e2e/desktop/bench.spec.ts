import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryRoot } from '../support/repository-root';
import { expect, test } from '../support/test';

interface LastLine {
  readonly bench: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly met: boolean;
}

/** The figures of each bench that looks at the screens. */
const benches = {
  ui: ['startMs', 'importToPlayMs', 'playerOverheadMs', 'bareFramesOverheadMs'],
  inspector: ['worstFrameMs', 'filterMs', 'scrubMs', 'liveCostPercent'],
} as const;

for (const [bench, figures] of Object.entries(benches))
  test(`the bench ${bench} works on a small size`, async () => {
    const args = ['test/bench/run.mjs', bench, '--small'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repositoryRoot });
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as LastLine;
    expect(last.bench).toBe(bench);
    expect(typeof last.met).toBe('boolean');
    expect(Object.keys(last.figures)).toEqual(figures);
    expect(Object.values(last.figures).every(Number.isFinite)).toBe(true);
  });
