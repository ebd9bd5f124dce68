import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareServe } from '../http/prepare-serve';
import { finished, visited } from '../http/visits';
import { runLectern } from '../support/run-lectern';
import { startServer } from '../support/start-server';
import { fixtureFiles, zipFixture } from '../support/zip-fixture';

const programs = prepareServe();
const page = readFileSync('docs/command-line.md', 'utf8');
const blocks = [...page.matchAll(/^```(?:sh|yaml)\n(.*?)^```/gms)].map(([, block = '']) => block);
/** Those that play packages need the player's pages: the test of `lectern test` runs them. */
const commands = blocks.flatMap((block) =>
  [...block.matchAll(/npm run (?:--silent )?lectern -- (?!test )(.+)/g)].map(([, words = '']) => words),
);

test.runIf(process.platform === 'linux')(
  'every command of docs/command-line.md does what it says',
  async () => {
    await using server = await startServer();
    const folder = mkdtempSync(join(tmpdir(), 'lectern-page-'));
    try {
      writeFileSync(join(folder, 'course.zip'), await zipFixture('scorm12-single'));
      for (const { name, bytes } of fixtureFiles('scorm12-multi')) {
        mkdirSync(dirname(join(folder, 'folder', name)), { recursive: true });
        writeFileSync(join(folder, 'folder', name), bytes);
      }
      writeFileSync(join(folder, 'known.json'), '{"lectern_baseline":1,"known":[]}');
      symlinkSync(server.dataFolder, join(folder, 'lectern'));
      const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
      const session = await visited(server, { packageId, user_id: 'ada' }, finished);
      const env = { ...process.env, XDG_DATA_HOME: folder };
      const run = { program: programs.program(), cwd: folder, env };
      expect(commands.length).toBeGreaterThan(10);
      for (const command of commands) {
        const words = command.split(' ').map((word) => (word === 'SESSION' ? session : word));
        expect(await runLectern(words, run), command).toMatchObject({ code: 0, err: '' });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
