import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { PackageId } from '../../src-shared/kernel/ids';
import { longestTurn } from '../support/longest-turn';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { givenRoster, inDatabase, type GivenRoster } from './given-roster';
import { openPage } from './journal-page';
import { addSessions } from './many-sessions';
import { addOtherTenant } from './other-tenant';

let server: TestServer;
let roster: GivenRoster;
let [safety, tools]: PackageId[] = [];
const hostile = ['=1+1', '+49 151', '@x', '\tTab', 'ada'];

beforeAll(async () => {
  server = await startServer();
  roster = await givenRoster(server, hostile, [
    { name: '5b', members: ['ada', '@x'] },
    { name: 'Chess', kind: 'group', members: ['ada'] },
  ]);
  inDatabase(server, `UPDATE learners SET name = char(13) || name WHERE user_id = '@x'`);
  safety = (await server.upload(await zipFixture('scorm12-single'))).id;
  tools = (await server.upload(await zipFixture('scorm2004-single'))).id;
  await server.call(contract.updatePackage, { packageId: safety, title: 'Safety' });
  await server.call(contract.updatePackage, { packageId: tools, title: 'Tools, "sharp" ones' });
  await server.call(contract.assignPackages, { package_ids: [safety], everyone: true, counts: 'last' });
  await server.call(contract.assignPackages, { package_ids: [tools], group_ids: [roster.group('5b')] });
  await playSafety();
  await playTools();
});
afterAll(() => server[Symbol.asyncDispose]());

async function playSafety(): Promise<void> {
  const { launch_url: url } = await server.call(contract.launchPackage, {
    ...{ packageId: safety!, user_id: 'ada' },
  });
  const page = await openPage(server, url);
  const set = (name: string, value: string) => page.call('LMSSetValue', name, value);
  await page.send([
    page.call('LMSInitialize', ''),
    set('cmi.core.lesson_status', 'passed'),
    set('cmi.core.score.raw', '85.5'),
    set('cmi.core.session_time', '01:02:03.5'),
    set('cmi.interactions.0.id', 'q1'),
    set('cmi.interactions.0.type', 'numeric'),
    set('cmi.interactions.0.correct_responses.0.pattern', '-1'),
    set('cmi.interactions.0.correct_responses.1.pattern', '-1.0'),
    set('cmi.interactions.0.student_response', '-1'),
    set('cmi.interactions.0.result', 'correct'),
    set('cmi.interactions.0.weighting', '0.5'),
    set('cmi.interactions.0.latency', '00:00:12.5'),
    set('cmi.interactions.1.id', 'q2'),
    set('cmi.interactions.1.type', 'fill-in'),
    set('cmi.interactions.1.student_response', '=HYPERLINK("http://x")'),
    set('cmi.interactions.1.result', 'wrong'),
    page.call('LMSCommit', ''),
    page.call('LMSFinish', ''),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();
}

async function playTools(): Promise<void> {
  const { launch_url: url } = await server.call(contract.launchPackage, {
    ...{ packageId: tools!, user_id: 'ada' },
  });
  const page = await openPage(server, url);
  const set = (name: string, value: string) => page.call('SetValue', name, value);
  await page.send([
    page.call('Initialize', ''),
    set('cmi.completion_status', 'incomplete'),
    set('cmi.interactions.0.id', 'urn:q:1'),
    set('cmi.interactions.0.type', 'choice'),
    set('cmi.interactions.0.correct_responses.0.pattern', 'a[,]b'),
    set('cmi.interactions.0.learner_response', 'a[,]c'),
    set('cmi.interactions.0.result', '0.25'),
    set('cmi.interactions.0.weighting', '+0.5'),
    set('cmi.interactions.0.latency', 'PT1M5S'),
    set('cmi.interactions.0.description', 'Which ones?'),
    page.call('Commit', ''),
  ]);
  await page.close();
}

const results = (asked: CallerInput<typeof contract.listLearnerResults> = {}) =>
  server.call(contract.listLearnerResults, asked);
const table = async (path: string) => {
  const response = await server.request(path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  return Buffer.from(await response.arrayBuffer()).toString('utf8');
};

describe('the results of learners', () => {
  test('stand by name, with all that each was given, begun or not', async () => {
    const { data, total } = await results();
    expect(data.map(({ user_id: id, results: all }) => [id, all.map(({ title }) => title)])).toEqual([
      ['+49 151', ['Safety']],
      ['=1+1', ['Safety']],
      ['@x', ['Safety', 'Tools, "sharp" ones']],
      ['ada', ['Safety', 'Tools, "sharp" ones']],
      ['\tTab', ['Safety']],
    ]);
    expect(total).toBe(5);
    const ada = data[3]!;
    expect(ada.groups.map(({ name }) => name)).toEqual(['5b', 'Chess']);
    expect(ada.results).toMatchObject([
      { status: 'done', success_status: 'passed', score: 85.5, time_spent_seconds: 3723.5, counts: 'last' },
      { status: 'in_progress', score: null, attempts_used: 1, may_go_on: true },
    ]);
  });

  test('are paged by learner', async () => {
    const { data, pagination } = await results({ limit: 2, page: 3 });
    expect([data.map(({ user_id: id }) => id), pagination.has_more]).toEqual([['\tTab'], false]);
  });

  test('are those of a class, of a learner, of a course, and of a time', async () => {
    const shown = async (asked: CallerInput<typeof contract.listLearnerResults>) =>
      (await results(asked)).data.map(({ user_id: id, results: all }) => `${id} ${String(all.length)}`);
    expect(await shown({ group_id: roster.group('5b') })).toEqual(['@x 2', 'ada 2']);
    expect(await shown({ learner_id: roster.learner('ada') })).toEqual(['ada 2']);
    expect(await shown({ group_id: roster.group('Chess'), package_id: tools })).toEqual(['ada 1']);
    const [today] = new Date().toISOString().split('T');
    expect(await shown({ from: today, to: today, group_id: roster.group('5b') })).toEqual(['@x 0', 'ada 2']);
    expect(await shown({ to: '2020-01-01', learner_id: roster.learner('ada') })).toEqual(['ada 0']);
  });

  test.each(['json', 'csv'])('refuse a time that ends before it begins, as %s', async (format) => {
    const path = `/api/lectern/results?format=${format}&from=2030-02-03&to=2030-02-01`;
    const response = await server.request(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'to' } });
  });

  test('refuse a time zone that there is not', async () => {
    const response = await server.request('/api/lectern/results?format=csv&time_zone=Mars/Base');
    expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'time_zone' } });
  });

  test('are no other tenant’s', async () => {
    const key = addOtherTenant(server);
    expect((await server.call(contract.listLearnerResults, {}, key)).data).toEqual([]);
    expect((await server.call(contract.listLearnerAnswers, {}, key)).data).toEqual([]);
  });
});

describe('the table of results', () => {
  test('has a row for each learner and course, and text that is no formula', async () => {
    const text = await table('/api/lectern/results?format=csv&time_zone=Asia/Tokyo');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'learner_name,user_id,classes,groups,course,package_id,due_at,status,completion_status,success_status,score,time_seconds,time,total_time_seconds,total_time,attempts,attempt_that_counts,first_activity_at,first_activity_local,last_activity_at,last_activity_local,session_id',
    );
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2).join())).toEqual([
      `'+49 151,'+49 151`,
      `'=1+1,'=1+1`,
      `"'\r'@x",'@x`,
      `"'\r'@x",'@x`,
      ...['ada,ada', 'ada,ada'],
      `"'\tTab","'\tTab"`,
      '',
    ]);
    const { results: works } = (await results({ learner_id: roster.learner('ada') })).data[0]!;
    const first = works[0]!;
    const inTokyo = (time: string | null) =>
      new Date(Date.parse(time ?? '') + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    expect(lines[5]).toBe(
      [
        ...['ada', 'ada', '5b', 'Chess', 'Safety', safety, '', 'done', 'completed', 'passed', '85.5'],
        ...['3723.5', '01:02:04', '3723.5', '01:02:04', '1', 'last'],
        ...[first.first_activity_at, inTokyo(first.first_activity_at)],
        ...[first.last_activity_at, inTokyo(first.last_activity_at), first.result_session_id],
      ].join(),
    );
    expect(lines[6]).toContain(',"Tools, ""sharp"" ones",');
  });

  test('has commas in numbers, semicolons between cells and a byte order mark for who asks', async () => {
    const text = await table('/api/lectern/results?format=csv&decimal=comma&bom=true');
    expect(text.startsWith('\uFEFFlearner_name;user_id;')).toBe(true);
    expect(text.split('\r\n')[5]).toContain(';passed;85,5;3723,5;01:02:04;');
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
  });

  test('is its head alone where there is nobody', async () => {
    const nobody = crypto.randomUUID();
    const lines = (await table(`/api/lectern/results?format=csv&group_id=${nobody}`)).split('\r\n');
    expect(lines).toHaveLength(2);
  });
});

describe('what learners answered', () => {
  test('is told as the course told it, in SCORM 1.2 and 2004', async () => {
    const { data } = await server.call(contract.listLearnerAnswers, { learner_id: roster.learner('ada') });
    expect(data[0]?.answers).toMatchObject([
      {
        ...{ package_title: 'Safety', number: 1, question_id: 'q1', type: 'numeric' },
        ...{ learner_response: '-1', correct_responses: ['-1', '-1.0'], result: 'correct' },
        ...{ weighting: 0.5, latency_seconds: 12.5, description: '' },
      },
      {
        ...{ package_title: 'Safety', number: 2, question_id: 'q2', result: 'wrong' },
        ...{ learner_response: '=HYPERLINK("http://x")', correct_responses: [] },
        ...{ weighting: null, latency_seconds: null },
      },
      {
        ...{ package_title: 'Tools, "sharp" ones', number: 1, question_id: 'urn:q:1', type: 'choice' },
        ...{ learner_response: 'a[,]c', correct_responses: ['a[,]b'], result: '0.25' },
        ...{ weighting: 0.5, latency_seconds: 65, description: 'Which ones?' },
      },
    ]);
  });

  test('is a table whose numbers are numbers and whose text is no formula', async () => {
    const text = await table('/api/lectern/results/answers?format=csv');
    const cells = text.split('\r\n').map((line) => line.split(',').slice(9).join());
    expect(cells).toEqual([
      'question_id,description,type,learner_response,correct_responses,result,weighting,latency_seconds',
      `q1,,numeric,-1,'-1 | -1.0,correct,0.5,12.5`,
      `q2,,fill-in,"'=HYPERLINK(""http://x"")",,wrong,,`,
      `1,urn:q:1,Which ones?,choice,"a[,]c","a[,]b",0.25,0.5,65`,
      '',
    ]);
  });
});

test('a table of 10,000 rows keeps nobody waiting', async () => {
  await using big = await startServer();
  const users = Array.from({ length: 334 }, (_, n) => `learner-${String(n)}`);
  await givenRoster(big, users);
  const zip = await zipFixture('scorm12-single');
  const packageIds: PackageId[] = [];
  for (let n = 0; n < 30; n += 1) packageIds.push((await big.upload(zip)).id);
  await big.call(contract.assignPackages, { package_ids: packageIds, everyone: true });
  const model = await big.call(contract.createSession, { package_id: packageIds[0]!, user_id: 'nobody' });
  const ofAll = packageIds.flatMap((package_id) => users.map((user_id) => ({ package_id, user_id })));
  addSessions(big, model.id, ofAll);
  let lineCount = 0;
  const longestMs = await longestTurn(async () => {
    // Not on the connection of before, which may have been given up while the sessions were made.
    const response = await big.request('/api/lectern/results?format=csv', {
      headers: { connection: 'close' },
    });
    lineCount = (await response.text()).split('\r\n').length;
  });
  expect(lineCount).toBe(334 * 30 + 2);
  expect(longestMs).toBeLessThan(100);
});
