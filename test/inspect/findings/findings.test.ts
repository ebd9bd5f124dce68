import { describe, expect, test } from 'vitest';
import { emptyFold, foldOn } from '../../../src-shared/inspect/fold';
import {
  findingsOfRun,
  runFindingWords,
  runRules,
  type RunFinding,
} from '../../../src-shared/inspect/findings';
import { fillWords, wordsKey } from '../../../src-shared/kernel/fill-words';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { callListsOf, textOf } from '../../scorm/fixture-runs/call-lists';
import { apiObject } from '../../../src-renderer/player/frame/api-object';
import { quickestMs } from '../../support/quickest-ms';
import { Recorder } from '../recorder';
import { lmsProfileOf } from '../../../src-shared/inspect/profiles';
import { engineProfileOf } from '../../../src-shared/inspect/profiles/lms-profile';
import { cleanRuns } from './clean-runs';
import { smallestCutProfile } from '../../../src-shared/inspect/profiles/by-the-book';
import { moodleProfile } from '../../../src-shared/inspect/profiles/moodle';
import { course12, course2004, plants } from './plants';

function findingsIn(run: Recorder): readonly RunFinding[] {
  const { state, notes } = foldOn(emptyFold(run.course), run.entries);
  return findingsOfRun({ course: run.course, entries: run.entries, state, notes });
}

test.each([
  [moodleProfile, '64001 characters was refused; this system keeps 4096'],
  [smallestCutProfile, '64001 characters was cut, and content was not told; this system keeps 4096'],
] as const)('what becomes of too much suspend_data in an LMS is told: %#', (profile, text) => {
  const run = new Recorder(course12);
  run.launch({ profile: engineProfileOf(profile, '1.2') });
  run.initialize();
  run.set('cmi.suspend_data', 'x'.repeat(64_001));
  const [finding] = findingsIn(run);
  const words: Readonly<Record<string, string>> = runFindingWords;
  const key = wordsKey(finding?.id ?? '', finding?.facts ?? {});
  expect(fillWords(words[key] ?? '', finding?.facts ?? {})).toContain(text);
});

describe.each(plants)('$finding: content that $what', ({ finding, course, play }) => {
  const run = new Recorder(course);
  const at = play(run);
  const findings = findingsIn(run);

  test('is found, and nothing else', () => {
    expect(findings.map(({ id }) => id)).toEqual([finding]);
  });

  test('is found where it is', () => {
    if (at !== null) expect(findings[0]?.positions.slice(0, at.length)).toEqual(at);
    else expect(findings[0]?.positions.length).toBeGreaterThan(0);
  });

  test('is said in a whole sentence', () => {
    for (const { id, facts } of findings) {
      const words: Readonly<Record<string, string>> = runFindingWords;
      const text = words[wordsKey(id, facts)] ?? words[id] ?? '';
      expect(fillWords(text, facts)).toMatch(/^[^{}]+$/);
    }
  });
});

test('every rule has a plant', () => {
  const planted = new Set(plants.map(({ finding }) => finding));
  expect(runRules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});

test.each(cleanRuns)('nothing is found: $what', ({ course, play }) => {
  const run = new Recorder(course);
  play(run);
  expect(findingsIn(run)).toEqual([]);
});

test('suspend_data that was refused here is said to be so, beside the limit, unless content asked why', () => {
  const run = new Recorder(course12);
  run.launch({ profile: engineProfileOf(lmsProfileOf('moodle'), '1.2') });
  run.initialize();
  run.fill({ 'cmi.suspend_data': 'page 1' });
  for (const length of [4500, 6000]) run.set('cmi.suspend_data', 'x'.repeat(length));
  const at = run.position;
  run.fill({ 'cmi.core.lesson_status': 'incomplete', 'cmi.core.session_time': '00:05:00' });
  run.set('cmi.suspend_data', 'x'.repeat(7000));
  run.askError();
  const ignored = findingsIn(run).filter(({ id }) => id === 'run.errors-ignored');
  expect(ignored.map(({ facts, positions }) => ({ facts, positions }))).toEqual([
    { facts: { case: 'suspend-data', count: 2, used: 6000, code: '405' }, positions: [at - 1, at] },
  ]);
});

test('what several runs of one activity show is told once, with the entries of all', () => {
  const run = new Recorder(course2004);
  for (let visit = 0; visit < 3; visit += 1) {
    run.launch();
    run.get('cmi.location');
    run.initialize();
    run.fill({ 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT1M' }).commit().end();
  }
  const findings = findingsIn(run);
  expect(findings.map(({ id, count, facts }) => [id, count, facts['count']])).toEqual([
    ['run.calls-before-initialize', 3, 3],
  ]);
});

test('four times as many calls take little more than four times as long to look through', () => {
  const run = new Recorder(course2004);
  run.start();
  for (let at = 0; at < 2000; at += 1) run.set('cmi.completion_status', 'wrong');
  const { state, notes } = foldOn(emptyFold(run.course), run.entries);
  const [last] = run.entries.slice(-1);
  if (last === undefined) throw new Error('There is no entry.');
  const lookedThroughMs = (length: number) => {
    const entries = Array.from({ length }, (_, at) => run.entries[at] ?? { ...last, position: at + 1 });
    return quickestMs(() => void findingsOfRun({ course: run.course, entries, state, notes }));
  };
  const someMs = lookedThroughMs(25_000);
  expect(lookedThroughMs(100_000)).toBeLessThan(9 * someMs);
});

/** Opens a fixture package as its page does, and leaves it. */
function playedFixture(fixture: string): Recorder {
  const { course } = readManifest(textOf(fixture, 'imsmanifest.xml'));
  if (course === null) throw new Error(`${fixture} has no course.`);
  const run = new Recorder(course);
  const api = apiObject(course.scormVersion, ({ method, args }) => run.call(method, ...args));
  const { load, play, leave } = callListsOf(fixture);
  run.launch();
  const make = (calls: typeof load) => {
    for (const { label, method, args } of calls) {
      (api[method] as (...given: readonly unknown[]) => string)(...args);
      if (label !== '') run.askError();
    }
  };
  make([...load, ...play]);
  run.navigate('exit');
  make(leave);
  run.unload();
  return run;
}

test.each(['calls12-well-behaved', 'calls2004-well-behaved'])('%s: nothing is found', (fixture) => {
  expect(findingsIn(playedFixture(fixture))).toEqual([]);
});

test.each(['calls12-rude', 'calls2004-rude'])('%s: its rudeness is found', (fixture) => {
  const ids = findingsIn(playedFixture(fixture)).map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      'run.calls-before-initialize',
      'run.status-after-terminate',
      'run.calls-after-terminate',
      'run.read-only-set',
    ]),
  );
});
