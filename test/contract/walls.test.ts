import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { furniture, legal, violations, zones } from '../support/planted-house';

/*
 * The walls are tested as they stand: a small house with one file for each planted violation is written into a
 * temporary folder, and the real lint command with the real configuration is run over it, once.
 */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const trees = ['src-shared', 'src-main', 'src-renderer'];
const { rooms } = (await import(new URL('../../eslint.rooms.js', import.meta.url).href)) as {
  rooms: Readonly<Record<string, readonly string[]>>;
};
const roomNames = Object.keys(rooms);

/** One file per room that looks at every room, line by line; the file of a room's own member is `member.ts`. */
const lookouts = roomNames.map((room) => ({
  file: `${room}/lookout.ts`,
  code: roomNames
    .map((other, index) => `export { member as m${index} } from '${up(room)}${other}/member';\n`)
    .join(''),
}));
const members = roomNames.map((room) => ({
  file: `${room}/member.ts`,
  code: 'export const member = 1;\nexport type Member = number;\n',
}));

describe('the walls between the rooms', () => {
  let house = '';
  let reported: ReadonlyMap<string, readonly { readonly ruleId: string; readonly line: number }[]>;

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'lectern-walls-'));
    for (const { file, code } of [...furniture, ...members, ...lookouts, ...violations, ...legal]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), code);
    }
    reported = await lint(house);
  }, 120_000);
  afterAll(() => {
    rmSync(house, { recursive: true, force: true });
  });

  test.each(trees)('stand around every folder of %s', (tree) => {
    const folders = readdirSync(join(repository, tree), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${tree}/${entry.name}`);
    expect(folders.filter((folder) => !roomNames.includes(folder))).toEqual([]);
  });

  test('let a room see only rooms and trees that there are', () => {
    const known = [...roomNames, ...trees];
    expect(Object.values(rooms).flatMap((mayUse) => mayUse.filter((room) => !known.includes(room)))).toEqual(
      [],
    );
  });

  test.each(roomNames)('let %s see what the table allows, and refuse it every other room', (room) => {
    const mayUse = [room, ...(rooms[room] ?? [])];
    const forbidden = roomNames.filter((other) => !mayUse.some((seen) => `${other}/`.startsWith(`${seen}/`)));
    const refusedLines = (reported.get(`${room}/lookout.ts`) ?? [])
      .filter((report) => report.ruleId === zones)
      .map((report) => roomNames[report.line - 1]);
    expect([...new Set(refusedLines)].toSorted()).toEqual(forbidden.toSorted());
  });

  test.each(violations)('refuse $what', ({ file, rule }) => {
    expect((reported.get(file) ?? []).map((report) => report.ruleId)).toContain(rule);
  });

  test.each(legal)('allow $what', ({ file }) => {
    expect((reported.get(file) ?? []).map((report) => report.ruleId)).toEqual([]);
  });
});

function up(room: string): string {
  return '../'.repeat(room.split('/').length);
}

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

function lint(folder: string): Promise<ReadonlyMap<string, FileReport['messages']>> {
  const eslint = join(repository, 'node_modules/eslint/bin/eslint.js');
  const config = join(repository, 'eslint.config.js');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [eslint, '--config', config, '--format', 'json', '.'],
      { cwd: folder, maxBuffer: 50_000_000 },
      (_failure, stdout, stderr) => {
        if (!stdout.startsWith('[')) {
          reject(new Error(stderr));
          return;
        }
        const files = JSON.parse(stdout) as readonly FileReport[];
        resolve(new Map(files.map((file) => [nameIn(folder, file.filePath), file.messages])));
      },
    );
  });
}

function nameIn(folder: string, path: string): string {
  return path.slice(path.indexOf(folder) + folder.length + 1).replaceAll('\\', '/');
}
