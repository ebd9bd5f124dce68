import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

interface Step {
  readonly commands: string;
  /** What the page says that they print; "…" stands for anything. */
  readonly prints: string;
}

/** The commands of the page, each with what stands below it. */
function stepsOf(page: string): readonly Step[] {
  const blocks = [...page.matchAll(/```(sh|text)\n([\s\S]*?)```/g)];
  return blocks.flatMap(([, kind, text = ''], at) => {
    if (kind !== 'sh') return [];
    const next = blocks[at + 1];
    return [{ commands: text, prints: next?.[1] === 'text' ? (next[2] ?? '') : '' }];
  });
}

const patternOf = (prints: string): RegExp =>
  new RegExp(`^${prints.split('…').map(escaped).join('[^\\n]+')}$`);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test.each(['api', 'dispatches'])(
  'the walk of docs/%s.md works when it is followed word for word',
  async (page) => {
    await using server = await startServer();
    const folder = mkdtempSync(join(tmpdir(), 'lectern-walk-'));
    writeFileSync(join(folder, 'course.zip'), await zipFixture('scorm12-single'));
    const steps = stepsOf(readFileSync(`docs/${page}.md`, 'utf8'));
    expect(steps.length).toBeGreaterThan(4);
    const divider = '--- next step ---';
    const script = steps
      .map(({ commands }) => commands.replace(/^export LECTERN=.*$/m, ''))
      .join(`\necho '${divider}'\n`);
    const env = { ...process.env, LECTERN: server.origin, KEY: server.key };
    const { stdout, stderr } = await promisify(execFile)('bash', ['-eu', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env,
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    const printed = stdout.split(`${divider}\n`);
    for (const [at, { commands, prints }] of steps.entries())
      expect(printed[at], commands).toMatch(patternOf(prints));
  },
);
