import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length));

interface LastLine {
  readonly bench: string;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly aims: Readonly<Record<string, unknown>>;
  readonly met: boolean;
}

test('has a script in package.json for every bench and no other', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const ofBenches = Object.entries(scripts).filter(([script]) => script.startsWith('bench:'));
  expect(Object.fromEntries(ofBenches)).toEqual(
    Object.fromEntries(names.map((name) => [`bench:${name}`, `node test/bench/run.mjs ${name}`])),
  );
});

/** Those of the screens need the built program, and are run with it among the end-to-end tests. */
test.each(names.filter((name) => !['ui', 'inspector'].includes(name)))(
  'ends %s with one line of figures, all of them numbers',
  async (name) => {
    const args = [path.join(root, 'test/bench/run.mjs'), name, '--small'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const last = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as LastLine;
    expect(last.bench).toBe(name);
    expect(Object.keys(last.figures).length).toBeGreaterThan(0);
    for (const figure of Object.values(last.figures)) expect(figure).toSatisfy(Number.isFinite);
    for (const aim of Object.keys(last.aims)) expect(last.figures).toHaveProperty(aim);
    expect(typeof last.met).toBe('boolean');
  },
  120_000,
);
