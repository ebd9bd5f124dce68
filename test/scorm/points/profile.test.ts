import { describe, expect, test } from 'vitest';
import { cmiOf, standardProfile, type EngineProfile } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const on12 = (profile: EngineProfile): Player =>
  new Player(aCourse12(aSco('a', { masteryScore: 80 }))).start({ profile });
const on2004 = (profile: EngineProfile): Player => new Player(aCourse2004([aSco('a')])).start({ profile });

/** As a journal of an older release holds it. */
const stored = JSON.parse('{"id":"standard"}') as EngineProfile;

test.each([
  ['override', 'passed'],
  ['if-unset', 'failed'],
  ['never', 'failed'],
] as const)(
  'point 10: mastery "%s" makes a failed lesson with 90 of 80 points %s [R12 3.4.4]',
  (mastery, status) => {
    const player = on12({ ...standardProfile, mastery }).fill({
      'cmi.core.score.raw': '90',
      'cmi.core.lesson_status': 'failed',
    });
    expect(cmiOf(player.end().state, 'a')['cmi.core.lesson_status']).toBe(status);
  },
);

describe('point 13: what a 1.2 SCO that comes again finds [R12 3.4.4]', () => {
  const fresh = { ...standardProfile, freshAfterExit: true };
  const again = (profile: EngineProfile, exit: string): Player =>
    on12(profile)
      .fill({
        'cmi.core.lesson_location': 'page 3',
        'cmi.objectives.0.id': 'o',
        'cmi.core.lesson_status': 'failed',
        'cmi.student_preference.audio': '50',
        'cmi.core.session_time': '00:10:00',
        'cmi.core.exit': exit,
      })
      .end()
      .start({ profile });

  test.each(['', 'time-out', 'logout', 'suspend'])(
    'point 13: by default its data, after exit "%s" [R12 3.4.4]',
    (exit) => {
      const player = again(standardProfile, exit);
      expect(player.read('cmi.core.lesson_location')).toBe('page 3');
      expect(player.read('cmi.core.lesson_status')).toBe('failed');
      expect(player.read('cmi.objectives._count')).toBe('1');
    },
  );

  test.each(['', 'time-out', 'logout'])(
    'point 13: with a fresh start nothing but preferences and time, after exit "%s" [R12 3.4.4]',
    (exit) => {
      const player = again(fresh, exit);
      expect(player.read('cmi.core.lesson_location')).toBe('');
      expect(player.read('cmi.core.lesson_status')).toBe('not attempted');
      expect(player.read('cmi.objectives._count')).toBe('0');
      expect(player.read('cmi.core.total_time')).toBe('0000:10:00.00');
      expect(player.read('cmi.student_preference.audio')).toBe('50');
    },
  );

  test('point 13: a fresh start leaves a suspended SCO its data [R12 3.4.4]', () => {
    expect(again(fresh, 'suspend').read('cmi.core.lesson_location')).toBe('page 3');
  });

  test('point 13: what was said before a fresh start is not said any more [R12 3.4.4]', () => {
    const player = again({ ...fresh, mastery: 'if-unset' }, '').fill({ 'cmi.core.score.raw': '90' });
    expect(cmiOf(player.end().state, 'a')['cmi.core.lesson_status']).toBe('passed');
  });
});

describe('point 58: timestamps that content often sends [RTE 4.1.1]', () => {
  test.each([
    ['2004-04-01T09:45:58Z', '0'],
    ['2004-04-01T09:45:58.123Z', '0'],
    ['2004-04-01T09:45:58.123', '0'],
    ['2004-04-01T09:45Z', '0'],
    ['2004-04-01T09:45:58+0200', '0'],
    ['2004-04-01T09:45:58-05:00', '0'],
    ['2004-02-30T09:45:58Z', '406'],
    ['2039-01-01T09:45:58Z', '406'],
    ['2004-04-01T09:45:58.Z', '406'],
    ['2004-04-01T09:45:58+24:00', '406'],
    ['2004-04-01 09:45:58', '406'],
    ['yesterday', '406'],
  ])(
    'point 58: "%s" is refused as a rule, and gives %s with lenient timestamps [RTE 4.1.1]',
    (text, code) => {
      const element = 'cmi.comments_from_learner.0.timestamp';
      expect(on2004(standardProfile).setCode(element, text)).toBe('406');
      const player = on2004({ ...standardProfile, lenientTimestamps: true });
      expect(player.setCode(element, text)).toBe(code);
      if (code === '0') expect(player.read(element)).toBe(text);
    },
  );

  test('point 58: what is right stays right [RTE 4.1.1]', () => {
    const player = on2004({ ...standardProfile, lenientTimestamps: true });
    expect(player.setCode('cmi.comments_from_learner.0.timestamp', '2004')).toBe('0');
  });
});

describe('a profile that an older release stored', () => {
  test('has the standard settings where it has none', () => {
    expect(on2004(stored).setCode('cmi.location', 'x'.repeat(1001))).toBe('0');
    expect(on2004(stored).setCode('cmi.comments_from_learner.0.timestamp', '2004-04-01T09:45:58Z')).toBe(
      '406',
    );
    const player = on12(stored).fill({ 'cmi.core.score.raw': '90', 'cmi.core.lesson_location': '3' });
    expect(cmiOf(player.end().state, 'a')['cmi.core.lesson_status']).toBe('passed');
    expect(player.start({ profile: stored }).read('cmi.core.lesson_location')).toBe('3');
    const silent = new Player(aCourse12(aSco('a'))).start({ profile: stored }).end();
    expect(cmiOf(silent.state, 'a')['cmi.core.lesson_status']).toBe('completed');
  });
});
