import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { repositoryRoot } from '../support/repository-root';
import { expect, test } from '../support/test';

interface LastLine {
  readonly bench: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly met: boolean;
}

test('the bench of the screens works on a small size', async () => {
  const args = ['test/bench/run.mjs', 'ui', '--small'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: repositoryRoot });
  const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as LastLine;
  expect(last.bench).toBe('ui');
  expect(typeof last.met).toBe('boolean');
  expect(Object.keys(last.figures)).toEqual(['startMs', 'importToPlayMs', 'playerOverheadMs']);
  for (const figure of Object.values(last.figures)) expect(figure).toBeGreaterThan(0);
});
