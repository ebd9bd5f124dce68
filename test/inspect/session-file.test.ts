import { expect, test } from 'vitest';
import { LaunchAs } from '../../src-shared/contract/launch-as';
import type { JournalEntry, SetAsideEntry } from '../../src-shared/contract/session-journal';
import type { Session } from '../../src-shared/contract/sessions';
import { emptyFold, foldOn, type Fold } from '../../src-shared/inspect/fold';
import { hidingNames } from '../../src-shared/inspect/hide-names';
import {
  openSessionFile,
  readSessionFile,
  sessionFileOf,
  sessionFileText,
} from '../../src-shared/inspect/session-file';
import { snapshotOf, summaryOf } from '../../src-shared/scorm/attempt';
import { aCourse12, aSco } from '../scorm/a-course';
import { Player } from '../scorm/a-player';
import { journalOf } from './recorder';

const course = aCourse12(aSco('a', { title: 'Lesson' }));
const score = { raw: null, min: null, max: null, scaled: null };
const at = '2026-11-23T06:00:00.000Z';
const id = '3a0d6a1e-8f0b-4a3e-9d51-0c8f1f1b8a11';

const session: Session = {
  ...{ id, session_id: id, tenant_id: id, package_id: id, package_version: 1, next_package_version: null },
  ...{
    package_title: 'A course',
    user_id: 'jdoe',
    learner_id: 'jdoe',
    learner_name: 'Doe, Jane',
    dispatch_id: null,
  },
  ...{
    attempt: 1,
    attempts: 1,
    attempt_number: 1,
    scorm_version: '1.2',
    status: 'active',
    state: 'incomplete',
  },
  ...{
    completion_status: 'incomplete',
    success_status: 'unknown',
    score,
    score_raw: null,
    score_scaled: null,
  },
  ...{ progress: null, time_spent_seconds: 0, total_time: '00:00:00', location: null, suspend_data: null },
  cmi_data: { 'cmi.core.student_name': 'Doe, Jane', 'cmi.core.lesson_status': 'incomplete' },
  ...{ activities: [], metadata: { seat: 'Jane’s' }, version: 2, sandbox: null },
  ...{
    started_at: at,
    last_accessed_at: at,
    completed_at: null,
    expires_at: at,
    created_at: at,
    updated_at: at,
  },
} as unknown as Session;

/** A session in which the course asks who the learner is, and writes it into its own data. */
function entriesOf(): JournalEntry[] {
  const player = new Player(course);
  player.launch();
  const results: string[] = [''];
  results.push(player.initialize(), player.get('cmi.core.student_name'));
  results.push(player.set('cmi.comments', 'I am Jane'), player.set('cmi.suspend_data', '1'));
  return player.journal.map((event, index) => ({
    ...{
      position: index + 1,
      epoch: 1,
      number: index + 1,
      source: 'learner',
      activity_id: 'a',
      error_code: '0',
    },
    ...{
      event,
      result: results[index] ?? '',
      server_result: null,
      server_error_code: null,
      took_ms: index / 4,
      received_at: at,
      engine_version: '1',
    },
  })) as unknown as JournalEntry[];
}

const kept = {
  ...{ session, course, entries: entriesOf(), fencedTotal: 0, setAside: [], observations: [] },
  ...{ checksumSha256: 'ab', userAgent: 'a browser', madeAt: at },
};
const stateOf = (entries: readonly JournalEntry[]) =>
  JSON.stringify(snapshotOf(foldOn(emptyFold(course), entries).state));

test('a session that was saved as a file is read again as it was', async () => {
  const read = await readSessionFile(sessionFileText(sessionFileOf(kept, false)));
  expect(read?.entries).toEqual(kept.entries);
  expect(read?.session).toEqual(session);
  expect(stateOf(read?.entries ?? [])).toBe(stateOf(kept.entries));
  expect(read?.environment.user_agent).toBe('a browser');
});

test('a file of an earlier version, which does not say how long calls took, is read all the same', async () => {
  const file = sessionFileOf(kept, false);
  const entries = file.entries.map(({ took_ms: _took, ...entry }) => entry);
  const read = await readSessionFile([JSON.stringify({ ...file, entries })]);
  expect(read?.entries).toEqual(kept.entries.map((entry) => ({ ...entry, took_ms: null })));
});

test('without names nothing tells who the learner is but what the learner wrote, and the journal folds to the same course of things', () => {
  const file = sessionFileOf(kept, true);
  const text = JSON.stringify(file);
  expect(text).not.toContain('jdoe');
  expect(text).not.toContain('Doe, Jane');
  expect(text).not.toContain('Jane’s');
  expect(text).toContain('I am Jane');
  const { state } = foldOn(emptyFold(course), file.entries);
  expect(state.open?.data.values['cmi.suspend_data']).toBe('1');
  expect(file.entries.map(({ result }) => result)).toEqual(['', 'true', 'Learner', 'true', 'true']);
});

test('without names, neither what a sandbox was launched as nor what the server answered tells them', () => {
  const launch = LaunchAs.parse({ learner_id: 'jdoe', learner_name: 'Doe, Jane', location: 'p2' });
  const sandboxed = { ...session, sandbox: { kind: 'test-launch' as const, from: null, launch } };
  const entries = kept.entries.map((entry) =>
    entry.result === 'Doe, Jane'
      ? { ...entry, result: '', error_code: '301', server_result: 'Doe, Jane' }
      : entry,
  );
  const file = sessionFileOf({ ...kept, session: sandboxed, entries }, true);
  expect(JSON.stringify(file)).not.toMatch(/jdoe|Doe, Jane/);
  expect(file.session.sandbox).toEqual({
    ...sandboxed.sandbox,
    launch: { ...launch, learner_id: 'learner', learner_name: 'Learner' },
  });
  expect(file.entries.map((entry) => entry.server_result)).toEqual([null, null, 'Learner', null, null]);
});

test('what a sync has set aside goes along, without names too, and files of earlier versions have none', async () => {
  const asides = entriesOf().map(
    ({ activity_id: _id, server_result: _result, server_error_code: _code, ...entry }): SetAsideEntry => ({
      ...{ ...entry, turn: 1, reason: 'merged', set_aside_at: at },
      event:
        entry.event['type'] === 'launch'
          ? { ...entry.event, learner: { id: 'jsmith', name: 'J. Smith' } }
          : entry.event,
    }),
  );
  const setAside = asides.map((entry) =>
    entry.result === 'Doe, Jane' ? { ...entry, result: 'J. Smith' } : entry,
  );
  const file = sessionFileOf({ ...kept, setAside }, false);
  expect((await readSessionFile(sessionFileText(file)))?.set_aside).toEqual(setAside);
  const hidden = sessionFileOf({ ...kept, setAside, session: { ...session, location: 'by J. Smith' } }, true);
  expect(JSON.stringify(hidden)).not.toMatch(/jsmith|smith|jdoe/i);
  expect(hidden.set_aside.map(({ result }) => result)).toEqual(['', 'true', 'Learner', 'true', 'true']);
  const { set_aside: _none, ...earlier } = file;
  expect((await readSessionFile([JSON.stringify(earlier)]))?.set_aside).toEqual([]);
});

const doe = 'Doe, Jane';
const tellings: readonly (readonly [how: string, byId: string, byName: string, name: string])[] = [
  ['as it is', 'jdoe', 'Doe, Jane', doe],
  ['with capitals', 'JDOE', 'DOE, JANE', doe],
  ['as an address', 'https://example.org/?agent%3Djdoe', '?name=Doe%2C%20Jane&n=Doe%2C+Jane', doe],
  ['inside JSON', JSON.stringify({ by: 'jdoe' }), JSON.stringify(JSON.stringify({ n: doe })), doe],
  ['the other way round', 'x_jdoe_7', 'Jane Doe was here', doe],
  ['as a form', 'jdoe', 'n=O%27Brien%2C+Pat', "O'Brien, Pat"],
  ['as a strict address', 'jdoe', '?n=O%27Brien%2C%20Pat', "O'Brien, Pat"],
  ['as an old address', 'jdoe', '?n=M%FCller%2C%20J%F6rg&m=M%FCller%2C+J%F6rg', 'Müller, Jörg'],
  ['as an old address beyond Latin', 'jdoe', '%u041E%u043B%u044F%20Kov%E1%u010D', 'Kováč, Оля'],
];

test.each(tellings)(
  'without names, what content did with them does not tell them: %s',
  async (_, byId, byName, name) => {
    const player = new Player(course);
    player.launch({
      learnerStore: { objectives: {}, sharedData: { store: `${byId} ${byName}` } },
      commentsFromLms: [{ comment: byName, location: byId, timestamp: '2026-11-23T06:00:00' }],
    });
    player.initialize();
    player.set('cmi.core.student_name', byName);
    player.set('cmi.comments', `${byId} ${byName}`);
    player.get('cmi.comments_from_lms');
    player.take({
      ...{ type: 'external', nowMs: player.nowMs, id: 'w', activityId: 'a' },
      changes: { 'cmi.core.student_name': byName, 'cmi.suspend_data': byId },
    });
    const entries = journalOf(course, player.journal);
    const seen = { activity_id: 'a', first_at: at, last_at: at, times: 1 };
    const observations = [{ ...seen, kind: 'script-error' as const, text: byName, place: byId }];
    const said = {
      ...{ ...session, learner_name: name, suspend_data: byId, location: byName },
      cmi_data: { 'cmi.comments': byName },
    };
    const file = sessionFileOf({ ...kept, entries, observations, session: said }, true);
    expect(JSON.stringify(file)).not.toMatch(/jdoe|\bdoe|jane|brien|m%fcller|%f6rg|kov%/i);
    expect((await openSessionFile(sessionFileText(file)))?.story.length).toBe(entries.length);
    expect(file.entries.map(({ error_code }) => error_code)).toEqual(
      entries.map(({ error_code }) => error_code),
    );
  },
);

test.each(['Jane Doe', 'Doe, Jane'])('without names, "%s" is told in no order of its parts', (name) => {
  const hide = hidingNames(new Map([[name, 'Learner']]), {});
  const orders = ['Jane Doe', 'Doe Jane', 'Doe, Jane', 'Doe,Jane', 'Jane, Doe', 'Jane,Doe'];
  expect(orders.map((order) => hide(order))).toEqual(orders.map(() => 'Learner'));
});

test('without names, one of two family names is told neither before nor behind the given one', () => {
  const hide = hidingNames(new Map([['Ana García López', 'Learner']]), {});
  const orders = ['García López, Ana', 'López, Ana García', 'García López Ana'];
  expect(orders.map((order) => hide(order))).toEqual(orders.map(() => 'Learner'));
});

test('without names, an id of digits leaves moments and durations as they were', () => {
  const ids = ['0000', '120', '12026'];
  const hide = hidingNames(new Map(ids.map((one) => [one, 'learner'])), {});
  const times = ['0000:05:00.00', '120:00:00', 'PT12026S', 'P12026DT1H', '2026-11-23T06:00:00.000Z'];
  expect(times.map((time) => hide(time, 'cmi.comments'))).toEqual(times);
  expect(['P12026', 'at 120', '12026:1'].map((text) => hide(text, 'cmi.comments'))).toEqual([
    ...['Plearner', 'at learner', 'learner:1'],
  ]);
});

test.each([
  ['short ones', 'a', 'X'],
  ['words of the standard', 'completed', 'lesson'],
  ['numbers', '100', '2026'],
])('without names, %s leave the course of things as it was', async (_, learnerId, name) => {
  const player = new Player(course);
  player.launch({ learner: { id: learnerId, name } });
  player.initialize();
  player.get('cmi.core.student_name');
  player.fill({ 'cmi.core.score.raw': '100', 'cmi.core.lesson_status': 'completed' });
  player.end();
  const entries = journalOf(course, player.journal);
  const by = { user_id: learnerId, learner_id: learnerId, learner_name: name };
  const file = sessionFileOf({ ...kept, entries, session: { ...session, ...by } }, true);
  const opened = await openSessionFile(sessionFileText(file));
  const outcome = ({ state }: Fold) => {
    const { completionStatus, score: reached } = summaryOf(state);
    return { completionStatus, reached };
  };
  expect(outcome(foldOn(emptyFold(course), file.entries))).toEqual({
    ...{ completionStatus: 'completed', reached: { raw: 100, min: null, max: null, scaled: 1 } },
  });
  expect(opened?.story.length).toBe(entries.length);
  expect(file.entries[2]?.result).toBe('Learner');
});

test.each([
  ['nothing', ''],
  ['no JSON', 'PK'],
  ['other JSON', '{"format":"lectern-session"}'],
  ['a later form', JSON.stringify({ ...sessionFileOf(kept, false), format_version: 2 })],
  ['no course', JSON.stringify({ ...sessionFileOf(kept, false), course: { root: 7 } })],
  ['a journal with a gap', JSON.stringify({ ...sessionFileOf(kept, false), entries: kept.entries.slice(1) })],
  ['half a file', JSON.stringify(sessionFileOf(kept, false)).slice(0, 900)],
])('%s is no session file', async (_, text) => {
  expect(await readSessionFile([text])).toBeNull();
});

test('a course of the right form that no engine can play is not opened', async () => {
  const shell = { scormVersion: '2004', root: { children: [] } };
  const text = JSON.stringify({ ...sessionFileOf(kept, false), course: shell });
  expect(await readSessionFile([text])).not.toBeNull();
  expect(await openSessionFile([text])).toBeNull();
});

test('a file that is opened brings the story of its session', async () => {
  const opened = await openSessionFile(sessionFileText(sessionFileOf(kept, false)));
  expect(opened?.story.length).toBe(kept.entries.length);
});
