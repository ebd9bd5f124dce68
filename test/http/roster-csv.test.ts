import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Answer, CallerInput } from '../../src-shared/contract/endpoint';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server[Symbol.asyncDispose]());

type Wish = Omit<CallerInput<typeof contract.importLearners>, 'csv'>;
const take = (csv: string, wish: Wish = {}) => server.call(contract.importLearners, { csv, ...wish });
const tryOut = (csv: string) => take(csv, { dry_run: true });
const add = (name: string, user_id: string) => server.call(contract.createLearner, { name, user_id });

/** Who there is with what they are in, by name. */
const people = async () => {
  const { learners } = await server.call(contract.listLearners, { state: 'all', limit: 100 });
  return learners.map(({ name, user_id, groups }) => [name, user_id, ...groups.map((one) => one.name)]);
};
const outcomes = ({ rows }: Answer<typeof contract.importLearners>) =>
  rows.map(({ row, outcome, reason }) => (reason === null ? [row, outcome] : [row, outcome, reason]));
const reasonOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error as { details: { reason: string } }).details.reason,
  );

describe('a list', () => {
  test('puts people into classes and groups, and makes those that are missing', async () => {
    const done = await take('Name,ID,Class,Groups,PIN\nAda,a1,5b,Choir; Chess,1234\nBob,,5b,,\n');
    expect(done).toMatchObject({
      dry_run: false,
      counts: { made: 2, changed: 0, same: 0, refused: 0 },
      groups_made: [
        { kind: 'class', name: '5b' },
        { kind: 'group', name: 'Choir' },
        { kind: 'group', name: 'Chess' },
      ],
      separator: ',',
    });
    expect(await people()).toEqual([
      ['Ada', 'a1', '5b', 'Chess', 'Choir'],
      ['Bob', done.rows[1]?.user_id, '5b'],
    ]);
    const { learners } = await server.call(contract.listLearners, { search: 'ada' });
    expect(learners[0]).toMatchObject({ secret_kind: 'pin', learner_id: done.rows[0]?.learner_id });
  });

  test('is tried out without a trace, and then does just that', async () => {
    const list = 'name;id;class\nAda;a1;5b\nBob;b1;\n';
    const [first, second] = [await tryOut(list), await tryOut(list)];
    expect(first).toEqual(second);
    expect(outcomes(first)).toEqual([
      [2, 'made'],
      [3, 'made'],
    ]);
    expect([await people(), (await server.call(contract.listLearnerGroups, {})).groups]).toEqual([[], []]);
    const done = await take(list);
    expect([outcomes(done), done.counts, done.groups_made]).toEqual([
      outcomes(first),
      first.counts,
      first.groups_made,
    ]);
  });

  test('changes those who are there by their id, and leaves alone what is as it was', async () => {
    await take('name,id,class,groups\nAda,a1,5b,Choir\nBob,b1,5b,\nCy,c1,5b,\n');
    const done = await take(
      'name,id,class,groups,pin\nAda L.,a1,6a,,\nBob,b1,,Chess,\nCy,c1,5B,,\n,c1x,,,\n',
      {
        leave_out_refused: true,
      },
    );
    expect(done.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ['changed', ['name', 'class']],
      ['changed', ['groups']],
      ['same', []],
      ['refused', []],
    ]);
    expect(await people()).toEqual([
      ['Ada L.', 'a1', '6a', 'Choir'],
      ['Bob', 'b1', '5b', 'Chess'],
      ['Cy', 'c1', '5b'],
    ]);
  });

  test('knows people by name where it has no ids and one alone is called so', async () => {
    await add('Zoë', 'z1');
    await add('Ada', 'a1');
    await add('ADA', 'a2');
    const done = await take('Name,Class\nzoe,5b\nAda,5b\nBob,5b\nBob,6a\n', { leave_out_refused: true });
    expect(outcomes(done)).toEqual([
      [2, 'changed'],
      [3, 'refused', 'several_of_name'],
      [4, 'made'],
      [5, 'refused', 'repeated_name'],
    ]);
    expect(done.rows[3]?.other_row).toBe(4);
    expect((await people()).map(([name]) => name)).toEqual(['Ada', 'ADA', 'Bob', 'Zoë']);
  });

  test('brings back who had left', async () => {
    const { id: learnerId } = await add('Ada', 'a1');
    await server.call(contract.updateLearner, { learnerId, left: true });
    const done = await take('id\na1\n');
    expect(done.rows[0]).toMatchObject({ outcome: 'changed', changes: ['returned'], name: 'Ada' });
    expect((await server.call(contract.readLearner, { learnerId })).left_at).toBeNull();
  });

  test('with rows that cannot be taken changes nothing, unless they shall be left out', async () => {
    const long = 'x'.repeat(256);
    const list = [
      'name,id,class,pin',
      'Ada,a1,5b,1234',
      ',,5b,',
      `${long},,,`,
      `Bob,${long},,`,
      'Cy,designer,,',
      'Dan,,,12a4',
      'Eve,,,123',
      'Fay,a1,,',
      '',
      ',,,',
      `Gus,,${long},`,
      'Hal\u0007,,,',
    ].join('\n');
    expect(outcomes(await tryOut(list))).toEqual([
      [2, 'made'],
      [3, 'refused', 'no_name'],
      [4, 'refused', 'name_too_long'],
      [5, 'refused', 'id_too_long'],
      [6, 'refused', 'id_reserved'],
      [7, 'refused', 'bad_pin'],
      [8, 'refused', 'bad_pin'],
      [9, 'refused', 'repeated_id'],
      [12, 'refused', 'bad_group'],
      [13, 'refused', 'bad_text'],
    ]);
    await expect(take(list)).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: {
        reason: 'refused_rows',
        rows: expect.arrayContaining([{ row: 3, reason: 'no_name' }]) as unknown,
      },
    });
    expect(await people()).toEqual([]);
    expect((await take(list, { leave_out_refused: true })).counts).toMatchObject({ made: 1, refused: 9 });
    expect(await people()).toEqual([['Ada', 'a1', '5b']]);
  });

  test('comes as a spreadsheet writes it: tabs, quotes, its own mark, names in two columns', async () => {
    const done = await take('sep=;\r\n"Nom";"Prénom";"Classe"\r\n"O""Neil";"Ada\nMaria";"5b | 6a"\r\n');
    expect(done).toMatchObject({ separator: ';', columns: [{ as: 'last_name' }, { as: 'first_name' }, {}] });
    expect((await people())[0]?.[0]).toBe('Ada Maria O"Neil');
    expect((await take('Name\tClass\nBob\t7c\n')).separator).toBe('\t');
    expect((await people()).map((one) => one.slice(2))).toEqual([['5b', '6a'], ['7c']]);
  });

  test('may be names alone, one below the other', async () => {
    const done = await take('Ada Lovelace\nBob\n\nCy\n');
    expect([done.columns, outcomes(done)]).toEqual([
      [],
      [
        [1, 'made'],
        [2, 'made'],
        [4, 'made'],
      ],
    ]);
  });

  test('comes as bytes in what the system has for its language', async () => {
    const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('base64');
    const latin = await server.call(contract.importLearners, {
      csv_base64: bytes('Name;Klasse\r\nJörg Müller;5b\r\n', 'latin1'),
    });
    const wide = await server.call(contract.importLearners, {
      csv_base64: bytes('\ufeffالاسم\tالصف\r\nأحمد علي\t5\r\n', 'utf16le'),
    });
    expect([latin.encoding, wide.encoding]).toEqual(['windows-1252', 'utf-16le']);
    expect((await people()).map(([name]) => name)).toEqual(['Jörg Müller', 'أحمد علي']);
  });

  test.each([
    ['', 'empty'],
    ['\n\n , \n', 'empty'],
    ['name,class\n', 'empty'],
    ['shoe,hat\n41,M\n', 'no_names'],
    ['class,groups\n5b,Choir\n', 'no_names'],
    ['name,class\n"Ada,5b\n', 'broken_quotes'],
  ])('that is none is refused: %j', async (csv, reason) => {
    expect(await reasonOf(take(csv))).toBe(reason);
    expect(await reasonOf(tryOut(csv))).toBe(reason);
  });

  test('is refused as a workbook, and as too long', async () => {
    const workbook = Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1').toString('base64');
    expect(await reasonOf(server.call(contract.importLearners, { csv_base64: workbook }))).toBe('no_text');
    const rows = Array.from({ length: 10_001 }, (_, nth) => `Pupil ${String(nth)}`);
    expect(await reasonOf(take(`name\n${rows.join('\n')}\n`))).toBe('too_many_rows');
  });

  test('of ten thousand people is taken', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, nth) => `Pupil ${String(nth)},p${String(nth)},${String(nth % 40)}x`,
    );
    const done = await take(`name,id,class\n${rows.join('\n')}\n`);
    expect(done.counts).toEqual({ made: 10_000, changed: 0, same: 0, refused: 0 });
    expect(done.groups_made).toHaveLength(40);
    const page = await server.call(contract.listLearners, { search: 'pupil 9999' });
    expect(page).toMatchObject({ total: 1, counts: { here: 10_000 } });
  });
});

describe('the list that is given out', () => {
  const read = async (query = '') => {
    const response = await server.request(`/api/lectern/learners/export${query}`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="people.csv"');
    return Buffer.from(await response.arrayBuffer()).toString('utf8');
  };

  test('is the one that was put in, and nothing is changed by putting it in again', async () => {
    await take('name,id,class,groups\nAda,a1,5b,Choir; Chess\n"Müller, Bob",b1,,\nأحمد,c1,5b,\n');
    const list = await read();
    expect(list).toBe(
      '\ufeffname,id,class,groups\r\nAda,a1,5b,"Chess; Choir"\r\n"Müller, Bob",b1,,\r\nأحمد,c1,5b,\r\n',
    );
    expect((await take(list)).counts).toEqual({ made: 0, changed: 0, same: 3, refused: 0 });
    const before = await people();
    const all = await server.call(contract.listLearners, {});
    await server.call(contract.deleteLearners, { learner_ids: all.learners.map(({ id }) => id) });
    await take(list);
    expect(await people()).toEqual(before);
  });

  test('has no cell that a spreadsheet would reckon, and such names come back as they were', async () => {
    for (const [name, id] of [
      ['=1+1', '@id'],
      ['-Ada', '+1'],
      ['Bob;=1', 'b1'],
      ['＝wide', 'w1'],
    ] as const)
      await add(name, id);
    const list = await read();
    for (const cell of list.split(/[,;\r\n"]+/)) expect(cell).not.toMatch(/^[=+\-@＝]/);
    expect((await take(list)).counts).toEqual({ made: 0, changed: 0, same: 4, refused: 0 });
  });

  test('is of those who are asked for', async () => {
    await take('name,id,class\nAda,a1,5b\nBob,b1,6a\n');
    const { groups } = await server.call(contract.listLearnerGroups, {});
    const group = groups.find(({ name }) => name === '6a')?.id ?? '';
    expect(await read(`?group_id=${group}`)).toBe('\ufeffname,id,class,groups\r\nBob,b1,6a,\r\n');
    expect(await read('?state=left')).toBe('\ufeffname,id,class,groups\r\n');
  });
});
