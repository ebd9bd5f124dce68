import { describe, expect, test } from 'vitest';
import { attemptFromSnapshot, cmiOf, snapshotOf, type AttemptState } from '../../../src-shared/scorm/attempt';
import { aCourse12, aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const versions = [
  ['1.2', aCourse12(aSco('a')), 'cmi.core.lesson_location', 'cmi.core.exit', '405'],
  ['2004', aCourse2004([aSco('a')]), 'cmi.location', 'cmi.exit', '406'],
] as const;

/** As a disk gives it back. */
const throughJson = (state: AttemptState): AttemptState =>
  attemptFromSnapshot(state.course, JSON.parse(JSON.stringify(snapshotOf(state))));

describe.each(versions)('texts of any kind, SCORM %s', (_, course, location, exit) => {
  test.each([
    ['letters of many scripts', 'Grüße, 学习, تعلم, учение'],
    ['characters beyond the first plane', '😀👩‍🏫𝒳'],
    ['half a surrogate pair', 'a\ud800b'],
    ['the other half', '\udc00'],
    ['halves the wrong way round', '\udc00\ud800'],
    ['control characters', '\u0000\u0001\u001f\u007f\u2028'],
    ['combined and composed', 'é é'],
    ['right to left', '\u202eabc'],
    ['line ends', 'a\r\nb\nc\r'],
    ['what looks like markup', '<script>]]>&amp;"\'</script>'],
    ['what looks like JSON', '{"__proto__":{"x":1}}'],
  ])('%s come back as they were, also from a snapshot and after resuming', (__, text) => {
    const player = new Player(course).start().fill({ [location]: text, 'cmi.suspend_data': text });
    expect([player.read(location), player.read('cmi.suspend_data')]).toEqual([text, text]);
    player.fill({ [exit]: 'suspend' }).end();
    player.state = throughJson(player.state);
    player.start();
    expect([player.read(location), player.read('cmi.suspend_data')]).toEqual([text, text]);
  });

  test('ten megabytes are kept', () => {
    const text = 'ü€x1234'.repeat(1_000_000);
    const player = new Player(course).start().fill({ 'cmi.suspend_data': text });
    expect(player.get('cmi.suspend_data') === text).toBe(true);
  });
});

describe.each([
  ['1.2', versions[0][1], 'cmi.core.score.raw', '405', '405'],
  ['2004', versions[1][1], 'cmi.score.raw', '406', '0'],
] as const)('numbers, SCORM %s', (_, course, score, refused, plus) => {
  test.each([
    ['0', '0'],
    ['007', '0'],
    ['1.', '0'],
    ['.5', '0'],
    ['-0', '0'],
    ['99.99999999999999999999', '0'],
    ['+1', plus],
    ['1e3', refused],
    ['1E-1', refused],
    [' 1', refused],
    ['1 ', refused],
    ['\t1', refused],
    ['1\n', refused],
    ['1,5', refused],
    ['1_0', refused],
    ['0x1', refused],
    ['0b1', refused],
    ['Infinity', refused],
    ['-Infinity', refused],
    ['NaN', refused],
    ['--1', refused],
    ['.', refused],
    ['-', refused],
    ['１', refused],
    ['٣', refused],
    ['½', refused],
    ['true', refused],
  ])('%j gives %s', (text, code) => {
    const player = new Player(course).start();
    expect(player.setCode(score, text)).toBe(code);
    if (code === '0') expect(player.read(score)).toBe(text);
  });
});

describe('thousands of rows', () => {
  test.each([
    ['1.2', versions[0][1], 'cmi.interactions', 'student_response'],
    ['2004', versions[1][1], 'cmi.interactions', 'learner_response'],
  ] as const)('ten thousand interactions, SCORM %s, keep their order', (version, course, list, response) => {
    const player = new Player(course).start();
    for (let index = 0; index < 10_000; index += 1) {
      player.set(`${list}.${index}.id`, `q${index}`);
      player.set(`${list}.${index}.type`, 'choice');
      player.set(`${list}.${index}.${response}`, 'a');
    }
    expect(player.read(`${list}._count`)).toBe('10000');
    const kept = cmiOf(player.state, 'a');
    for (const index of [0, 31, 32, 33, 9_999]) expect(kept[`${list}.${index}.id`]).toBe(`q${index}`);
  });

  test('four thousand objectives, are kept, and their ids must differ', () => {
    const player = new Player(versions[1][1]).start();
    for (let index = 0; index < 4_000; index += 1) player.set(`cmi.objectives.${index}.id`, `o${index}`);
    expect(player.read('cmi.objectives._count')).toBe('4000');
    expect(player.setCode('cmi.objectives.4000.id', 'o2000')).toBe('351');
  });
});
