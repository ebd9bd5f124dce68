import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { LaunchRules } from '../../src-shared/contract/launch-rules';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const fixtures = ['scorm12-single', 'scorm2004-single'] as const;
type Fixture = (typeof fixtures)[number];
/** `killed`: the page goes away after its Commit, with everything open. */
type Exit = 'suspend' | 'normal' | 'killed';

async function packageWith(rules: Partial<LaunchRules>, fixture: Fixture = 'scorm2004-single') {
  const { id: packageId } = await server.upload(await zipFixture(fixture), 'course.zip');
  await server.call(contract.updatePackage, { packageId, metadata: { launch_rules: rules, tags: ['kept'] } });
  return packageId;
}

const launch = (packageId: PackageId, more: Partial<CallerInput<typeof contract.launchPackage>> = {}) =>
  server.call(contract.launchPackage, { packageId, user_id: 'learner', ...more });
const read = (sessionId: SessionId) => server.call(contract.readSession, { sessionId });

const words = {
  'scorm12-single': {
    begin: 'LMSInitialize',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    end: 'LMSFinish',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    place: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    time: ['cmi.core.session_time', '00:01:00'],
  },
  'scorm2004-single': {
    begin: 'Initialize',
    set: 'SetValue',
    commit: 'Commit',
    end: 'Terminate',
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    place: 'cmi.location',
    exit: 'cmi.exit',
    time: ['cmi.session_time', 'PT1M'],
  },
} as const;

/** Plays the one SCO to its end with these values, and leaves it. */
async function visit(
  launchUrl: string,
  { fixture, status, score, exit }: { fixture: Fixture; status: string; score: string; exit: Exit },
): Promise<void> {
  const names = words[fixture];
  const page = await openPage(server, launchUrl);
  const exitWord = exit === 'normal' && fixture === 'scorm12-single' ? '' : exit;
  await page.send([
    page.call(names.begin, ''),
    page.call(names.set, names.status, status),
    page.call(names.set, names.score, score),
    page.call(names.set, names.place, `after ${score}`),
    page.call(names.set, 'cmi.suspend_data', `kept at ${score}`),
    page.call(names.set, ...names.time),
    page.call(names.commit, ''),
  ]);
  if (exit === 'killed') return page.close();
  await page.send([
    page.call(names.set, names.exit, exitWord),
    page.event({
      type: 'navigate',
      nowMs: page.now(),
      request: exit === 'suspend' ? 'suspendAll' : 'exitAll',
    }),
    page.call(names.end, ''),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();
}

/** A learner who has finished the course once. */
async function finished(packageId: PackageId, fixture: Fixture, exit: Exit): Promise<SessionId> {
  const first = await launch(packageId);
  await visit(first.launch_url, { fixture, status: 'completed', score: '90', exit });
  // What the page that went away has left open, its time above all, is counted when it is next opened.
  if (exit === 'killed') await (await openPage(server, first.launch_url)).close();
  expect(await read(first.session_id)).toMatchObject({ status: 'completed', score_raw: 90 });
  return first.session_id;
}

/** What changes when a session is looked at. */
const ofLooking = ['last_accessed_at', 'updated_at', 'expires_at', 'version', 'attempts'];
const withoutLooking = (of: object) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !ofLooking.includes(name)));

/** What a finished record is: all of a session but when, and how often, it was looked at. */
async function recordOf(sessionId: SessionId) {
  const session = await read(sessionId);
  return { ...withoutLooking(session), activities: session.activities.map(withoutLooking) };
}

const badly = (fixture: Fixture) => ({ fixture, status: 'incomplete', score: '5', exit: 'normal' }) as const;
const cases = fixtures.flatMap((fixture) =>
  (['normal', 'suspend', 'killed'] as const).map((exit) => [fixture, exit] as const),
);

describe.each(cases)('a learner who has finished %s and left it by %s', (fixture, exit) => {
  test('gets a new attempt where nothing is said; the finished one stays as it was', async () => {
    const packageId = await packageWith({}, fixture);
    const sessionId = await finished(packageId, fixture, exit);
    const before = await recordOf(sessionId);
    const second = await launch(packageId);
    expect(second).toMatchObject({
      resumed: false,
      session: { attempt: 2, completion_status: expect.not.stringMatching('^completed$') },
    });
    await visit(second.launch_url, badly(fixture));
    expect(await read(second.session_id)).toMatchObject({ score_raw: 5 });
    expect(await recordOf(sessionId)).toEqual(before);
  });

  test('sees it in review where the package says so, and changes nothing of it however often', async () => {
    const packageId = await packageWith({ re_entry: 'review' }, fixture);
    const sessionId = await finished(packageId, fixture, exit);
    const before = await recordOf(sessionId);
    for (const leaving of ['suspend', 'normal'] as const) {
      const again = await launch(packageId);
      expect(again).toMatchObject({ resumed: true, session_id: sessionId });
      await visit(again.launch_url, { ...badly(fixture), exit: leaving });
      expect(await recordOf(sessionId)).toEqual(before);
    }
    const { data } = await server.call(contract.readJournal, { sessionId });
    const modes = data.flatMap(({ event }) => (event['type'] === 'launch' ? [event['mode']] : []));
    expect(modes).toEqual(['normal', ...(exit === 'killed' ? ['review'] : []), 'review', 'review']);
  });

  test('begins anew on request in both cases', async () => {
    const packageId = await packageWith({ re_entry: 'review' }, fixture);
    const sessionId = await finished(packageId, fixture, exit);
    const before = await recordOf(sessionId);
    const second = await launch(packageId, { force_new: true });
    expect(second).toMatchObject({ resumed: false, session: { attempt: 2 } });
    await visit(second.launch_url, badly(fixture));
    expect(await recordOf(sessionId)).toEqual(before);
    expect((await server.call(contract.listSessions, { package_id: packageId })).total).toBe(2);
  });

  test('sees the last attempt in review once all are used up', async () => {
    const packageId = await packageWith({ attempts_limit: 2 }, fixture);
    const first = await finished(packageId, fixture, exit);
    const second = await finished(packageId, fixture, exit);
    expect(second).not.toBe(first);
    const before = await Promise.all([first, second].map(recordOf));
    const third = await launch(packageId);
    expect(third).toMatchObject({ resumed: true, session_id: second });
    await visit(third.launch_url, badly(fixture));
    expect(await Promise.all([first, second].map(recordOf))).toEqual(before);
  });
});

describe('a pass mark that is changed', () => {
  test.each(fixtures)('judges no attempt of %s that has begun', async (fixture) => {
    const packageId = await packageWith({ pass_mark: 60 }, fixture);
    const first = await launch(packageId);
    const page = await openPage(server, first.launch_url);
    const names = words[fixture];
    const score = fixture === 'scorm12-single' ? ['cmi.core.score.raw', '70'] : ['cmi.score.scaled', '0.7'];
    await page.send([
      page.call(names.begin, ''),
      page.call(names.set, names.status, 'completed'),
      page.call(names.set, score[0] ?? '', score[1] ?? ''),
      page.call(names.set, 'cmi.suspend_data', 'kept'),
      page.call(names.end, ''),
      page.event({ type: 'navigate', nowMs: page.now(), request: 'exitAll' }),
      page.event({ type: 'unload', nowMs: page.now() }),
    ]);
    await page.close();
    const before = await recordOf(first.session_id);
    expect(before).toMatchObject({ success_status: 'passed' });
    await server.call(contract.updatePackage, {
      packageId,
      metadata_changes: { launch_rules: { pass_mark: 80 } },
    });
    const looking = await launch(packageId, { session_id: first.session_id, mode: 'review' });
    await visit(looking.launch_url, { fixture, status: 'incomplete', score: '10', exit: 'normal' });
    expect(await recordOf(first.session_id)).toEqual(before);
  });
});

describe('the mode of an attempt', () => {
  const modesOf = async (sessionId: SessionId) => {
    const { data } = await server.call(contract.readJournal, { sessionId });
    return data.flatMap(({ event }) => (event['type'] === 'launch' ? [event['mode']] : []));
  };
  const visitOpenly = (launchUrl: string, score: string) =>
    visit(launchUrl, { fixture: 'scorm2004-single', status: 'incomplete', score, exit: 'suspend' });

  test('stays that of a preview which is opened again: it never counts', async () => {
    const packageId = await packageWith({ attempts_limit: 1 });
    const preview = await launch(packageId, { mode: 'browse' });
    await visitOpenly(preview.launch_url, '10');
    const again = await launch(packageId, { session_id: preview.session_id });
    await visitOpenly(again.launch_url, '20');
    expect(await modesOf(preview.session_id)).toEqual(['browse', 'browse']);
    expect(await launch(packageId)).toMatchObject({ resumed: false });
  });

  test.each(['review', 'browse'] as const)(
    'stays normal where somebody looks at it in mode %s',
    async (mode) => {
      const packageId = await packageWith({ re_entry: 'review', attempts_limit: 1 });
      const first = await launch(packageId);
      await visitOpenly(first.launch_url, '60');
      const before = await recordOf(first.session_id);
      const looking = await launch(packageId, { session_id: first.session_id, mode });
      await visitOpenly(looking.launch_url, '5');
      expect(await modesOf(first.session_id)).toEqual(['normal', 'review']);
      expect(await recordOf(first.session_id)).toEqual(before);
      const next = await launch(packageId);
      expect(next).toMatchObject({ resumed: true, session_id: first.session_id });
      await visitOpenly(next.launch_url, '70');
      expect(await read(first.session_id)).toMatchObject({ score_raw: 70 });
    },
  );
});

describe('the limit of attempts', () => {
  test.each([
    ['a launch that asks for a new one', 'launch', { force_new: true }],
    ['a launch under a new session id', 'launch', { session_id: crypto.randomUUID() as SessionId }],
    ['a session that is made without a launch', 'create', {}],
  ] as const)('refuses %s, and changes nothing', async (_, way, more) => {
    const packageId = await packageWith({ attempts_limit: 1 });
    await launch(packageId);
    const asked =
      way === 'launch'
        ? launch(packageId, more)
        : server.call(contract.createSession, { package_id: packageId, user_id: 'learner' });
    await expect(asked).rejects.toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
      details: { reason: 'attempts_used_up', attempts_limit: 1 },
    });
    expect((await server.call(contract.listSessions, { package_id: packageId })).total).toBe(1);
  });

  test('lets an attempt that was begun go on, other learners begin, and previews be made', async () => {
    const packageId = await packageWith({ attempts_limit: 1 });
    const first = await launch(packageId);
    expect(await launch(packageId)).toMatchObject({ resumed: true, session_id: first.session_id });
    expect(await launch(packageId, { user_id: 'other' })).toMatchObject({ resumed: false });
    expect(await launch(packageId, { mode: 'browse' })).toMatchObject({ resumed: false });
  });
});

describe('the pass mark', () => {
  test.each([
    ['is none where neither course nor rule has one', {}, 'unknown'],
    ['of a rule is reached', { pass_mark: 85 }, 'passed'],
    ['of a rule is not reached', { pass_mark: 85.5 }, 'failed'],
    ['decides nothing where it never does', { pass_mark: 90, mastery: 'never' }, 'unknown'],
  ] as const)('%s', async (_, rules, success) => {
    const packageId = await packageWith(rules, 'scorm12-single');
    const { launch_url: url, session_id: sessionId } = await launch(packageId);
    await visit(url, { fixture: 'scorm12-single', status: 'completed', score: '85', exit: 'normal' });
    expect(await read(sessionId)).toMatchObject({ score_raw: 85, success_status: success });
  });
});

test.each([
  [
    'words that are not known',
    {
      re_entry: 'sometimes',
      attempts_limit: 'many',
      preview_mode: 7,
      opens_in: 'space',
      pass_mark: 101,
      mastery: 'maybe',
    },
  ],
  ['no object', 'review'],
  ['a list', []],
  ['nothing', null],
])('rules that are %s are as if none were kept', async (_, rules) => {
  const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'), 'course.zip');
  await server.call(contract.updatePackage, { packageId, metadata: { launch_rules: rules } });
  await finished(packageId, 'scorm2004-single', 'normal');
  expect(await launch(packageId)).toMatchObject({ resumed: false, session: { attempt: 2 } });
});
