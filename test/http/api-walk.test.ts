import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
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

/** A port of this machine that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** What a walk leaves running ends with it, also where it breaks off. */
const cleanUp = "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n";

test.each([
  ['api', 'scorm12-single'],
  ['api', 'scorm2004-single'],
  ['dispatches', 'scorm12-single'],
  ['packages-by-api', 'one-folder-down'],
  ['webhooks', 'scorm2004-single'],
])('the walk of docs/%s.md works with %s when it is followed word for word', async (page, course) => {
  await using server = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'lectern-walk-'));
  writeFileSync(join(folder, 'course.zip'), await zipFixture(course));
  writeFileSync(join(folder, 'later.zip'), await zipFixture(course, { padToBytes: 20_000 }));
  const steps = stepsOf(readFileSync(`docs/${page}.md`, 'utf8'));
  expect(steps.length).toBeGreaterThan(4);
  const divider = '--- next step ---';
  const script = steps
    .map(({ commands }) => commands.replace(/^export LECTERN=.*$/m, ''))
    .join(`\necho '${divider}'\n`);
  const hook = `http://127.0.0.1:${await freePort()}`;
  const env = { ...process.env, LECTERN: server.origin, KEY: server.key, HOOK: hook };
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-eu', '-o', 'pipefail', '-c', cleanUp + script],
    {
      cwd: folder,
      env,
    },
  );
  rmSync(folder, { recursive: true });
  expect(stderr).toBe('');
  const printed = stdout.split(`${divider}\n`);
  for (const [at, { commands, prints }] of steps.entries())
    expect(printed[at], commands).toMatch(patternOf(prints));
});
