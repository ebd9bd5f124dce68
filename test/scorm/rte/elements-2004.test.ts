import { describe, expect, test } from 'vitest';
import { standardProfile } from '../../../src-shared/scorm/attempt';
import { aCourse2004, aSco, defaultSequencing } from '../a-course';
import { Player } from '../a-player';

const started = (parts: Parameters<typeof aSco>[1] = {}): Player =>
  new Player(aCourse2004([aSco('a', parts)])).start();

/** A SCO with one interaction of a type. */
const answering = (type: string): Player =>
  started().fill({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type });

describe('what a first launch reads', () => {
  test.each([
    ['40b: the version', 'cmi._version', '1.0'],
    ['45: completion', 'cmi.completion_status', 'unknown'],
    ['46: success', 'cmi.success_status', 'unknown'],
    ['53: entry', 'cmi.entry', 'ab-initio'],
    ['56: total time', 'cmi.total_time', 'PT0S'],
    ['64: what happens at the time limit', 'cmi.time_limit_action', 'continue,no message'],
    ['65: mode', 'cmi.mode', 'normal'],
    ['65: credit', 'cmi.credit', 'credit'],
    ['63: audio level', 'cmi.learner_preference.audio_level', '1'],
    ['63: language', 'cmi.learner_preference.language', ''],
    ['79: no request yet', 'adl.nav.request', '_none_'],
    ['36: a count is text', 'cmi.interactions._count', '0'],
    ['62: no comments from the LMS', 'cmi.comments_from_lms._count', '0'],
    ['78: no shared data', 'adl.data._count', '0'],
    ['the learner', 'cmi.learner_id', 'jdoe'],
    ['80: continue in a course of one item', 'adl.nav.request_valid.continue', 'true'],
    ['80: previous in a course of one item', 'adl.nav.request_valid.previous', 'false'],
    ['80: an unknown target', 'adl.nav.request_valid.choice.{target=zz}', 'false'],
    ['80: a target with dots', 'adl.nav.request_valid.choice.{target=a.b.c}', 'false'],
  ])('point %s: %s', (_, element, value) => {
    expect(started().read(element)).toBe(value);
  });

  test.each([
    ['cmi.score._children', 'scaled,raw,min,max'],
    ['cmi.learner_preference._children', 'audio_level,language,delivery_speed,audio_captioning'],
    ['cmi.comments_from_learner._children', 'comment,location,timestamp'],
    ['cmi.objectives._children', 'id,score,success_status,completion_status,progress_measure,description'],
    [
      'cmi.interactions._children',
      'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
    ],
    ['adl.data._children', 'id,store'],
  ])('point 36: %s lists them all', (element, children) => {
    expect(started().get(element).split(',').toSorted()).toEqual(children.split(',').toSorted());
  });
});

describe('reading what cannot be read', () => {
  test.each([
    ['34: the model itself', 'cmi', '401'],
    ['34: a container', 'cmi.score', '401'],
    ['34: a list', 'cmi.objectives', '401'],
    ['34: navigation', 'adl.nav', '401'],
    ['35: a prototype name', '__proto__', '401'],
    ['35: a prototype name inside', 'cmi.constructor', '401'],
    ['33: unknown', 'cmi.nothing', '401'],
    ['33: an element of SCORM 1.2', 'cmi.core.lesson_status', '401'],
    ['33: write-only', 'cmi.exit', '405'],
    ['33: write-only', 'cmi.session_time', '405'],
    ['41: location', 'cmi.location', '403'],
    ['41: suspend data', 'cmi.suspend_data', '403'],
    ['41: progress', 'cmi.progress_measure', '403'],
    ['41: score', 'cmi.score.scaled', '403'],
    ['47: passing score', 'cmi.scaled_passing_score', '403'],
    ['51: threshold', 'cmi.completion_threshold', '403'],
    ['64: time limit', 'cmi.max_time_allowed', '403'],
    ['76: launch data', 'cmi.launch_data', '403'],
    ['36: count of what is no list', 'cmi.location._count', '301'],
    ['36: children of a leaf', 'cmi.location._children', '301'],
    ['40b: version of anything else', 'cmi.score._version', '301'],
    ['37: a row that does not exist', 'cmi.objectives.0.id', '301'],
    ['38: an index with a leading zero', 'cmi.objectives.01.id', '301'],
    ['38: a negative index', 'cmi.objectives.-1.id', '401'],
    ['80: a choice without target', 'adl.nav.request_valid.choice', '301'],
    ['a name of megabytes', `cmi.${'x.'.repeat(500_000)}`, '401'],
  ])('point %s', (_, element, code) => {
    expect(started().read(element)).toBe(`!${code}`);
  });

  test('point 40a: rows of an interaction have a count and no children', () => {
    const player = answering('choice');
    expect(player.read('cmi.interactions.0.objectives._count')).toBe('0');
    expect(player.read('cmi.interactions.0.correct_responses._count')).toBe('0');
    expect(player.read('cmi.interactions.0.objectives._children')).toBe('!301');
    expect(player.read('cmi.interactions.0.correct_responses._children')).toBe('!301');
  });
});

describe('setting', () => {
  test.each([
    ['34: a container', 'cmi.score', 'x', '401'],
    ['34: navigation', 'adl.nav', 'x', '401'],
    ['35: a prototype name', 'cmi.__proto__.x', 'x', '401'],
    ['36: children', 'cmi.score._children', 'x', '404'],
    ['36: a count', 'cmi.objectives._count', '1', '404'],
    ['40b: the version', 'cmi._version', '2', '404'],
    ['33: read-only', 'cmi.mode', 'normal', '404'],
    ['62: a comment from the LMS', 'cmi.comments_from_lms.0.comment', 'x', '404'],
    ['78: shared data that are not there', 'adl.data.0.store', 'x', '351'],
    ['80: a validity', 'adl.nav.request_valid.continue', 'true', '404'],
    ['37: an index past the next', 'cmi.objectives.1.id', 'o', '351'],
    ['40c: whatever the element', 'cmi.objectives.1.nothing', 'o', '351'],
    ['40c: an unknown child of the next row', 'cmi.objectives.0.nothing', 'o', '401'],
    ['40c: the id is missing', 'cmi.objectives.0.score.raw', 'no number', '408'],
    ['38: a leading zero makes no second row', 'cmi.objectives.00.id', 'o', '351'],
    ['42: no location', 'cmi.location', '', '0'],
    ['49: scaled', 'cmi.score.scaled', '-1', '0'],
    ['49: scaled out of range', 'cmi.score.scaled', '1.0000999', '407'],
    ['49: raw has no range', 'cmi.score.raw', '-99999', '0'],
    ['49: raw is a number', 'cmi.score.raw', '', '406'],
    ['50: progress', 'cmi.progress_measure', '1', '0'],
    ['50: progress out of range', 'cmi.progress_measure', '-0.1', '407'],
    ['52: time-out', 'cmi.exit', 'time-out', '0'],
    ['52: blank', 'cmi.exit', '', '0'],
    ['52: no such exit', 'cmi.exit', 'later', '406'],
    ['45: not attempted', 'cmi.completion_status', 'not attempted', '0'],
    ['45: a word of SCORM 1.2', 'cmi.completion_status', 'passed', '406'],
    ['63: speed zero', 'cmi.learner_preference.delivery_speed', '0', '0'],
    ['63: speed below zero', 'cmi.learner_preference.delivery_speed', '-1', '407'],
    ['63: captioning', 'cmi.learner_preference.audio_captioning', '-1', '0'],
    ['63: captioning is one of three', 'cmi.learner_preference.audio_captioning', '2', '406'],
    ['63: language', 'cmi.learner_preference.language', 'de-CH', '0'],
    ['63: no such language', 'cmi.learner_preference.language', 'frl', '406'],
    ['59: a comment with language', 'cmi.comments_from_learner.0.comment', '{lang=de}Ja', '0'],
    ['59: a comment in no language', 'cmi.comments_from_learner.0.comment', '{lang=}Ja', '406'],
    ['61: a blank place', 'cmi.comments_from_learner.0.location', '', '0'],
    ['60: an id of blanks', 'cmi.objectives.0.id', '  ', '406'],
    ['60: half a urn', 'cmi.objectives.0.id', 'urn:', '406'],
    ['60: a urn with a blank', 'cmi.objectives.0.id', 'urn:adl:a b', '406'],
    ['60: a urn', 'cmi.objectives.0.id', 'urn:adl:a', '0'],
    ['79: a request', 'adl.nav.request', 'suspendAll', '0'],
    ['79: a choice', 'adl.nav.request', '{target=a}choice', '0'],
    ['79: a jump', 'adl.nav.request', '{target=a}jump', '0'],
    ['79: no such request', 'adl.nav.request', 'Continue', '406'],
    ['79: a choice of nothing', 'adl.nav.request', 'choice', '406'],
    ['43: more than must be kept', 'cmi.suspend_data', 'x'.repeat(64_001), '0'],
    ['edges: ten megabytes', 'cmi.suspend_data', 'x'.repeat(10_000_000), '0'],
    ['edges: a lone surrogate', 'cmi.location', '\ud800', '0'],
  ])('point %s', (_, element, value, code) => {
    const player = started();
    expect(player.setCode(element, value)).toBe(code);
    if (code === '0' && element !== 'cmi.exit') expect(player.read(element)).toBe(value);
  });

  test.each([
    ['2nd', '{target=a}jump', '406'],
    ['3rd', '{target=a}jump', '406'],
    ['4th', '{target=a}jump', '0'],
  ] as const)('the %s edition answers a jump with %s', (edition, request, code) => {
    const player = new Player(aCourse2004([aSco('a')], { edition })).start();
    expect(player.setCode('adl.nav.request', request)).toBe(code);
    expect(player.read('adl.data._count')).toBe(edition === '4th' ? '0' : '!402');
  });

  test.each([
    ['2nd', 4000],
    ['3rd', 64_000],
    ['4th', 64_000],
  ] as const)('point 43: the %s edition must keep %i characters of suspend data', (edition, kept) => {
    const profile = { ...standardProfile, strictLengths: true };
    const player = new Player(aCourse2004([aSco('a')], { edition })).start({ profile });
    expect(player.setCode('cmi.suspend_data', 'x'.repeat(kept))).toBe('0');
    expect(player.setCode('cmi.suspend_data', 'x'.repeat(kept + 1))).toBe('406');
  });

  test('point 82a: values come back as they were set', () => {
    const player = started().fill({ 'cmi.score.raw': '7.000099999887765544', 'cmi.score.scaled': '0.0' });
    expect([player.get('cmi.score.raw'), player.get('cmi.score.scaled')]).toEqual([
      '7.000099999887765544',
      '0.0',
    ]);
  });

  test('a refused first write leaves no row behind (40c)', () => {
    const player = started();
    player.set('cmi.objectives.0.id', 'urn:');
    expect(player.read('cmi.objectives.0.id')).toBe('!301');
    expect(player.get('cmi.objectives._count')).toBe('0');
  });
});

describe('objectives', () => {
  test('point 67: an id may not change, nor be used twice, but be set again', () => {
    const player = started().fill({ 'cmi.objectives.0.id': 'one' });
    expect(player.setCode('cmi.objectives.0.id', 'one')).toBe('0');
    expect(player.setCode('cmi.objectives.0.id', 'other')).toBe('351');
    expect(player.setCode('cmi.objectives.1.id', 'one')).toBe('351');
    expect(player.get('cmi.objectives._count')).toBe('1');
  });

  test('point 66: rows come from the manifest where an objective has an id', () => {
    const objectives = [
      { id: 'main', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
      { id: 'side', isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
    ];
    const player = started({ sequencing: { ...defaultSequencing, objectives } });
    expect(player.get('cmi.objectives._count')).toBe('2');
    expect([player.get('cmi.objectives.0.id'), player.get('cmi.objectives.1.id')]).toEqual(['main', 'side']);
    expect(started().get('cmi.objectives._count')).toBe('0');
  });

  test('point 68: the primary row and the top level stay apart while the SCO runs', () => {
    const objectives = [
      { id: 'main', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
    ];
    const player = started({ sequencing: { ...defaultSequencing, objectives } });
    player.set('cmi.objectives.0.success_status', 'passed');
    expect(player.get('cmi.success_status')).toBe('unknown');
  });
});

describe('interactions', () => {
  test('point 70: the id comes first, the type before answers, and the id may be set anew', () => {
    const player = started();
    expect(player.setCode('cmi.interactions.0.type', 'choice')).toBe('408');
    expect(player.setCode('cmi.interactions.0.id', 'q')).toBe('0');
    expect(player.setCode('cmi.interactions.0.learner_response', 'a')).toBe('408');
    expect(player.setCode('cmi.interactions.0.correct_responses.0.pattern', 'a')).toBe('408');
    expect(player.setCode('cmi.interactions.0.id', 'r')).toBe('0');
    expect(player.get('cmi.interactions.0.id')).toBe('r');
  });

  test('point 71: another type discards answers, the same one keeps them', () => {
    const player = answering('choice').fill({
      'cmi.interactions.0.learner_response': 'a',
      'cmi.interactions.0.correct_responses.0.pattern': 'b',
      'cmi.interactions.0.objectives.0.id': 'o',
    });
    player.set('cmi.interactions.0.type', 'choice');
    expect(player.read('cmi.interactions.0.learner_response')).toBe('a');
    player.set('cmi.interactions.0.type', 'numeric');
    expect(player.read('cmi.interactions.0.learner_response')).toBe('!403');
    expect(player.read('cmi.interactions.0.correct_responses._count')).toBe('0');
    expect(player.read('cmi.interactions.0.objectives._count')).toBe('1');
  });

  test.each([
    ['true-false', 'true', 'not looked at', '351'],
    ['likert', 'l1', 'l2', '351'],
    ['numeric', '1[:]2', '3', '351'],
    ['other', 'x', 'y', '351'],
    ['choice', 'a[,]b', 'a[,]b', '351'],
    ['choice', 'a[,]b', 'a', '0'],
    ['sequencing', 'a[,]b', 'a[,]b', '351'],
    ['fill-in', 'x', 'x', '0'],
    ['matching', 'a[.]b', 'a[.]b', '0'],
  ])('point 72: %s, pattern "%s" and then "%s" gives %s', (type, first, second, code) => {
    const player = answering(type).fill({ 'cmi.interactions.0.correct_responses.0.pattern': first });
    expect(player.setCode('cmi.interactions.0.correct_responses.2.pattern', second)).toBe('351');
    expect(player.setCode('cmi.interactions.0.correct_responses.1.pattern', second)).toBe(code);
  });

  test.each([
    ['incorrect', '0'],
    ['wrong', '406'],
    ['-1.5', '0'],
    ['', '406'],
  ])('point 75: the result "%s" gives %s', (result, code) => {
    expect(answering('choice').setCode('cmi.interactions.0.result', result)).toBe(code);
  });

  test('point 75: ids of an interaction’s objectives are unique in it', () => {
    const player = answering('choice').fill({ 'cmi.interactions.0.objectives.0.id': 'o' });
    expect(player.setCode('cmi.interactions.0.objectives.1.id', 'o')).toBe('351');
    expect(player.setCode('cmi.interactions.0.objectives.1.id', 'p')).toBe('0');
  });

  test('thousands of interactions keep their order', () => {
    const player = started();
    for (let index = 0; index < 3000; index += 1) player.set(`cmi.interactions.${index}.id`, `q${index}`);
    expect(player.get('cmi.interactions._count')).toBe('3000');
    expect(player.get('cmi.interactions.2999.id')).toBe('q2999');
    expect(player.get('cmi.interactions.31.id')).toBe('q31');
    expect(player.get('cmi.interactions.32.id')).toBe('q32');
  });
});

describe('statuses that measures decide (points 45 to 48)', () => {
  const threshold = { completedByMeasure: true, minProgressMeasure: 0.8, progressWeight: 1 };

  test.each([
    [null, 'completed', 'unknown'],
    ['0.79', 'completed', 'incomplete'],
    ['0.8', 'incomplete', 'completed'],
  ])('threshold 0.8, progress %s, said "%s": reads "%s"', (progress, said, reads) => {
    const player = started({ completionThreshold: threshold }).fill({ 'cmi.completion_status': said });
    if (progress !== null) player.set('cmi.progress_measure', progress);
    expect(player.get('cmi.completion_status')).toBe(reads);
    expect(player.get('cmi.completion_threshold')).toBe('0.8');
  });

  test('a threshold that is not completedByMeasure decides nothing (51)', () => {
    const player = started({ completionThreshold: { ...threshold, completedByMeasure: false } });
    player.fill({ 'cmi.completion_status': 'completed' });
    expect(player.get('cmi.completion_status')).toBe('completed');
  });

  test.each([
    [null, 'passed', 'unknown'],
    ['0.59', 'passed', 'failed'],
    ['0.6', 'failed', 'passed'],
  ])('passing score 0.6, scaled %s, said "%s": reads "%s"', (scaled, said, reads) => {
    const objectives = [
      { id: '', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
    ];
    const player = started({ sequencing: { ...defaultSequencing, objectives } }).fill({
      'cmi.success_status': said,
    });
    if (scaled !== null) player.set('cmi.score.scaled', scaled);
    expect(player.get('cmi.success_status')).toBe(reads);
    expect(player.get('cmi.scaled_passing_score')).toBe('0.6');
  });
});
