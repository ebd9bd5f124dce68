import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyFold, foldOn } from '../../src-shared/inspect/fold';
import { nearestMark, type MarkKind } from '../../src-shared/inspect/marks';
import { createStory } from '../../src-shared/inspect/story';
import {
  createAttempt,
  snapshotOf,
  step,
  type AttemptEvent,
  type AttemptState,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, aSco } from '../scorm/a-course';
import { Player } from '../scorm/a-player';
import { aRandomJournal } from '../scorm/random-calls';
import { aRandomCourse } from '../scorm/random-courses';
import { journalOf } from './recorder';

const versions = ['1.2', '2nd', '3rd', '4th'] as const;

describe.each(versions)('the story of a session, SCORM %s', (version) => {
  const journals = aRandomJournal(
    version === '1.2' ? { scormVersion: '1.2', edition: null } : { scormVersion: '2004', edition: version },
  );

  test('shows at event N what the first N events fold to, byte for byte, in whatever order one looks', () => {
    const pieces = fc.array(fc.nat(400), { maxLength: 6 });
    const looks = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(aRandomCourse(version), journals, pieces, looks, (course, events, grows, positions) => {
        const journal = journalOf(course, events);
        const story = createStory(course);
        for (const length of grows) story.readOn(journal.slice(0, length));
        story.readOn(journal);
        expect(story.length).toBe(journal.length);
        const told = textsOf(course, events);
        for (const at of [0, journal.length, ...positions.map((one) => one % (journal.length + 1))])
          expect(textOf(story.at(at).state)).toBe(told[at]);
      }),
      { numRuns: 40 },
    );
  });

  test('knows the notes and the writes that wait, as folding from the start does', () => {
    fc.assert(
      fc.property(aRandomCourse(version), journals, fc.nat(), (course, events, at) => {
        const journal = journalOf(course, events);
        const position = at % (journal.length + 1);
        const story = createStory(course);
        story.readOn(journal);
        const shown = story.at(position);
        const whole = foldOn(emptyFold(course), journal.slice(0, position));
        expect(shown.position).toBe(whole.position);
        expect(shown.writesSinceCommit).toBe(whole.writesSinceCommit);
        expect([...shown.notes]).toEqual([...whole.notes]);
        expect(shown.notes.size).toBe(whole.notes.size);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a long story', () => {
  const course = aCourse12(aSco('one'));
  const player = new Player(course).start();
  for (let at = 0; at < 10_000; at += 1)
    player.set('cmi.interactions.' + String(at % 40) + '.id', String(at));
  const journal = journalOf(course, player.journal);

  test('has any of 10,000 moments within a few steps', () => {
    let steps = 0;
    const watched = journal.map((entry) => ({
      ...entry,
      get event() {
        steps += 1;
        return entry.event;
      },
    }));
    const story = createStory(course);
    story.readOn(watched);
    const taken = Array.from({ length: 1000 }, (_, at) => {
      steps = 0;
      story.at((at * 7919) % journal.length);
      return steps;
    });
    expect(Math.max(...taken)).toBeGreaterThan(0);
    expect(Math.max(...taken)).toBeLessThan(50);
  });

  test('stops at its ends', () => {
    const story = createStory(course);
    expect(story.at(5).position).toBe(0);
    story.readOn(journal.slice(0, 3));
    expect(story.at(-1).position).toBe(0);
    expect(story.at(99).position).toBe(3);
  });
});

describe('marks', () => {
  const course = aCourse12(aSco('one'));
  const player = new Player(course).start();
  player.set('cmi.core.student_id', 'x');
  player.call('LMSGetLastError');
  player.set('cmi.core.lesson_status', 'incomplete');
  player.set('cmi.core.lesson_location', '2');
  player.call('LMSCommit', '');
  player.set('cmi.core.lesson_status', 'passed');
  player.end();
  const story = createStory(course);
  story.readOn(journalOf(course, player.journal));

  test('stand where the course is opened, data are committed, a call is refused and the status becomes another one', () => {
    expect(story.marks.map(({ kind, position }) => [kind, position])).toEqual([
      ['launch', 1],
      ['status', 1],
      ['error', 3],
      ['status', 5],
      ['commit', 7],
      ['status', 8],
      ['commit', 9],
    ]);
    expect(story.marks.at(-2)).toMatchObject({ completionStatus: 'completed', successStatus: 'passed' });
  });

  test('stand at no reading of what is not set yet, unless a fault of the test bench has refused it', () => {
    const sequenced = aCourse2004([aSco('one')]);
    const reader = new Player(sequenced).start();
    reader.get('cmi.score.scaled');
    reader.get('cmi.no.such.element');
    const answer = { value: '', errorCode: '403' };
    const fault = { rule: 'r', kind: 'refuse' as const, delayMs: 0, answer };
    const args = ['cmi.location'];
    reader.take({ type: 'call', nowMs: reader.nowMs, method: 'GetValue', args, fault });
    const told = createStory(sequenced);
    const entries = journalOf(sequenced, reader.journal);
    told.readOn(entries);
    expect(entries.map(({ error_code: code }) => code)).toEqual(['0', '0', '403', '401', '403']);
    expect(told.marks.filter(({ kind }) => kind === 'error').map(({ position }) => position)).toEqual([4, 5]);
  });

  test('stand in a course of several SCOs where one of these has another status, by its title', () => {
    const course = aCourse12(aSco('one', { title: 'Fire' }), aSco('two', { title: '' }));
    const player = new Player(course).start({ activityId: 'one' });
    player.set('cmi.core.lesson_status', 'passed');
    player.end();
    player.launch({ activityId: 'two' });
    player.initialize();
    player.set('cmi.core.lesson_status', 'failed');
    const both = createStory(course);
    both.readOn(journalOf(course, player.journal));
    const said = both.marks.flatMap((mark) =>
      mark.kind === 'status' ? [[mark.title, mark.completionStatus, mark.successStatus]] : [],
    );
    expect(said).toEqual([
      [null, 'unknown', 'unknown'],
      [null, 'incomplete', 'unknown'],
      ['Fire', 'completed', 'passed'],
      [null, 'completed', 'failed'],
      ['two', 'completed', 'failed'],
    ]);
  });

  test.each([
    ['next', ['error'], 1, 3],
    ['next', ['status'], 5, 8],
    ['next', ['launch'], 1, null],
    ['previous', ['commit', 'error'], 7, 3],
    ['previous', ['launch'], 1, null],
    ['next', [], 0, null],
  ] as const)('the %s of %j from %i is at %s', (towards, kinds, from, at) => {
    const found = nearestMark(story.marks, new Set<MarkKind>(kinds), from, towards);
    expect(found?.position ?? null).toBe(at);
  });
});

/** The states after 0, 1, 2, … events, folded once, as they are kept. */
function textsOf(course: Course, events: readonly AttemptEvent[]): readonly string[] {
  let state = createAttempt(course);
  const texts = [textOf(state)];
  for (const event of events) {
    state = step(state, event).state;
    texts.push(textOf(state));
  }
  return texts;
}

function textOf(state: AttemptState): string {
  return JSON.stringify(snapshotOf(state));
}
