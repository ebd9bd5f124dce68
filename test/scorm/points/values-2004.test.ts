import { describe, expect, test } from 'vitest';
import { standardProfile } from '../../../src-shared/scorm/attempt';
import { aCourse2004, aSco } from '../a-course';
import { Player } from '../a-player';

const started = (parts: Parameters<typeof aSco>[1] = {}): Player =>
  new Player(aCourse2004([aSco('a', parts)])).start();

describe('what a first launch reads [RTE 4.2]', () => {
  test.each([
    ['45', 'completion', 'cmi.completion_status', 'unknown', 'RTE 4.2.4'],
    ['46', 'success', 'cmi.success_status', 'unknown', 'RTE 4.2.22'],
    ['53', 'entry', 'cmi.entry', 'ab-initio', 'RTE 4.2.7'],
    ['56', 'total time', 'cmi.total_time', 'PT0S', 'RTE 4.2.25'],
    ['62', 'no comments from the LMS', 'cmi.comments_from_lms._count', '0', 'RTE 4.2.3'],
    ['63', 'audio level', 'cmi.learner_preference.audio_level', '1', 'RTE 4.2.13'],
    ['63', 'delivery speed', 'cmi.learner_preference.delivery_speed', '1', 'RTE 4.2.13'],
    ['63', 'audio captioning', 'cmi.learner_preference.audio_captioning', '0', 'RTE 4.2.13'],
    ['63', 'no language', 'cmi.learner_preference.language', '', 'RTE 4.2.13'],
    ['64', 'at the time limit', 'cmi.time_limit_action', 'continue,no message', 'RTE 4.2.24'],
    ['65', 'mode', 'cmi.mode', 'normal', 'RTE 4.2.16'],
    ['65', 'credit', 'cmi.credit', 'credit', 'RTE 4.2.16'],
    ['79', 'no request yet', 'adl.nav.request', '_none_', 'SN 5.6.4'],
  ])('point %s: %s, "%s", is "%s" [%s]', (_, __, element, value) => {
    expect(started().read(element)).toBe(value);
  });

  test('the learner is told', () => {
    expect([started().read('cmi.learner_id'), started().read('cmi.learner_name')]).toEqual([
      'jdoe',
      'Doe, Jane',
    ]);
  });

  test.each([
    ['41', 'cmi.location', 'RTE 4.2.14'],
    ['41', 'cmi.suspend_data', 'RTE 4.2.23'],
    ['41', 'cmi.progress_measure', 'RTE 4.2.18'],
    ['41', 'cmi.score.scaled', 'RTE 4.2.20'],
    ['41', 'cmi.score.raw', 'RTE 4.2.20'],
    ['41', 'cmi.score.min', 'RTE 4.2.20'],
    ['41', 'cmi.score.max', 'RTE 4.2.20'],
    ['47', 'cmi.scaled_passing_score', 'RTE 4.2.19'],
    ['51', 'cmi.completion_threshold', 'RTE 4.2.5'],
    ['64', 'cmi.max_time_allowed', 'RTE 4.2.15'],
    ['76', 'cmi.launch_data', 'RTE 4.2.10'],
  ])('point %s: "%s" has no value, 403 [%s]', (_, element) => {
    expect(started().read(element)).toBe('!403');
  });

  test.each<readonly [string, string, string, string, Parameters<typeof aSco>[1]]>([
    ['64', 'RTE 4.2.15', 'cmi.max_time_allowed', 'PT30M', { maxTimeAllowed: 'PT30M' }],
    ['64', 'RTE 4.2.24', 'cmi.time_limit_action', 'exit,message', { timeLimitAction: 'exit,message' }],
    ['76', 'RTE 4.2.10', 'cmi.launch_data', 'start=3', { launchData: 'start=3' }],
    ['76', 'RTE 4.2.10', 'cmi.launch_data', 'x'.repeat(4001), { launchData: 'x'.repeat(4001) }],
  ])('point %s [%s]: "%s" comes from the manifest', (_, __, element, value, parts) => {
    expect(started(parts).read(element)).toBe(value);
    expect(started(parts).setCode(element, value)).toBe('404');
  });
});

describe('values that may be set, and those that may not', () => {
  test.each([
    ['42', 'no location', 'RTE 4.2.14', 'cmi.location', '', '0'],
    ['42', 'more than 1000 characters', 'RTE 4.2.14', 'cmi.location', 'x'.repeat(1001), '0'],
    ['43', 'more than must be kept', 'RTE 4.2.23', 'cmi.suspend_data', 'x'.repeat(64_001), '0'],
    ['45', 'not attempted', 'RTE 4.2.4', 'cmi.completion_status', 'not attempted', '0'],
    ['45', 'a word of success', 'RTE 4.2.4', 'cmi.completion_status', 'passed', '406'],
    ['46', 'unknown', 'RTE 4.2.22', 'cmi.success_status', 'unknown', '0'],
    ['46', 'a word of completion', 'RTE 4.2.22', 'cmi.success_status', 'completed', '406'],
    ['49', 'the least scaled score', 'RTE 4.2.20', 'cmi.score.scaled', '-1', '0'],
    ['49', 'the most', 'RTE 4.2.20', 'cmi.score.scaled', '1.0', '0'],
    ['49', 'a little more', 'RTE 4.2.20', 'cmi.score.scaled', '1.0000001', '407'],
    ['49', 'a little less', 'RTE 4.2.20', 'cmi.score.scaled', '-1.0000001', '407'],
    ['49', 'raw has no range', 'RTE 4.2.20', 'cmi.score.raw', '-99999', '0'],
    ['49', 'max may be below min', 'RTE 4.2.20', 'cmi.score.max', '-100000', '0'],
    ['49', 'raw is a number', 'RTE 4.2.20', 'cmi.score.raw', '', '406'],
    ['50', 'all of it', 'RTE 4.2.18', 'cmi.progress_measure', '1', '0'],
    ['50', 'nothing of it', 'RTE 4.2.18', 'cmi.progress_measure', '0', '0'],
    ['50', 'less than nothing', 'RTE 4.2.18', 'cmi.progress_measure', '-0.1', '407'],
    ['50', 'more than all', 'RTE 4.2.18', 'cmi.progress_measure', '1.1', '407'],
    ['52', 'time-out', 'RTE 4.2.8', 'cmi.exit', 'time-out', '0'],
    ['52', 'suspend', 'RTE 4.2.8', 'cmi.exit', 'suspend', '0'],
    ['52', 'logout', 'RTE 4.2.8', 'cmi.exit', 'logout', '0'],
    ['52', 'normal', 'RTE 4.2.8', 'cmi.exit', 'normal', '0'],
    ['52', 'blank', 'RTE 4.2.8', 'cmi.exit', '', '0'],
    ['52', 'another word', 'RTE 4.2.8', 'cmi.exit', 'later', '406'],
    ['56', 'total time', 'RTE 4.2.25', 'cmi.total_time', 'PT1H', '404'],
    ['59', 'a comment with language', 'RTE 4.2.2', 'cmi.comments_from_learner.0.comment', '{lang=de}Ja', '0'],
    [
      '59',
      'a comment in no language',
      'RTE 4.2.2',
      'cmi.comments_from_learner.0.comment',
      '{lang=}Ja',
      '406',
    ],
    ['59', 'a description in one', 'RTE 4.2.17', 'cmi.objectives.0.description', '{lang=frl}Oui', '408'],
    ['60', 'an id of blanks', 'RTE 4.2.17', 'cmi.objectives.0.id', '  ', '406'],
    ['60', 'half a urn', 'RTE 4.2.17', 'cmi.objectives.0.id', 'urn:', '406'],
    ['60', 'a urn without its last part', 'RTE 4.2.17', 'cmi.objectives.0.id', 'urn:adl:', '406'],
    ['60', 'a urn with a blank', 'RTE 4.2.17', 'cmi.objectives.0.id', 'urn:adl:a b', '406'],
    ['60', 'a urn', 'RTE 4.2.17', 'cmi.objectives.0.id', 'urn:adl:a', '0'],
    ['60', 'a URI', 'RTE 4.2.17', 'cmi.objectives.0.id', 'http://example.org/o#1', '0'],
    ['60', 'more than 4000 characters', 'RTE 4.2.17', 'cmi.objectives.0.id', 'x'.repeat(4001), '0'],
    ['61', 'a blank place', 'RTE 4.2.2', 'cmi.comments_from_learner.0.location', '', '0'],
    ['61', 'a place first', 'RTE 4.2.2', 'cmi.comments_from_learner.0.location', 'page 3', '0'],
    ['61', 'a time', 'RTE 4.2.2', 'cmi.comments_from_learner.0.timestamp', '2004-04-01T09:45', '0'],
    ['62', 'a comment from the LMS', 'RTE 4.2.3', 'cmi.comments_from_lms.0.comment', 'x', '404'],
    ['63', 'speed zero', 'RTE 4.2.13', 'cmi.learner_preference.delivery_speed', '0', '0'],
    ['63', 'speed below zero', 'RTE 4.2.13', 'cmi.learner_preference.delivery_speed', '-1', '407'],
    ['63', 'any loudness', 'RTE 4.2.13', 'cmi.learner_preference.audio_level', '1000.5', '0'],
    ['63', 'loudness below zero', 'RTE 4.2.13', 'cmi.learner_preference.audio_level', '-0.1', '407'],
    ['63', 'no captioning', 'RTE 4.2.13', 'cmi.learner_preference.audio_captioning', '-1', '0'],
    ['63', 'captioning is one of three', 'RTE 4.2.13', 'cmi.learner_preference.audio_captioning', '2', '406'],
    ['63', 'a language', 'RTE 4.2.13', 'cmi.learner_preference.language', 'de-CH', '0'],
    ['63', 'none', 'RTE 4.2.13', 'cmi.learner_preference.language', '', '0'],
    ['63', 'no such language', 'RTE 4.2.13', 'cmi.learner_preference.language', 'frl', '406'],
    ['64', 'the time limit', 'RTE 4.2.15', 'cmi.max_time_allowed', 'PT1H', '404'],
    ['65', 'the mode', 'RTE 4.2.16', 'cmi.mode', 'review', '404'],
    ['79', 'continue', 'SN 5.6.4', 'adl.nav.request', 'continue', '0'],
    ['79', 'suspend all', 'SN 5.6.4', 'adl.nav.request', 'suspendAll', '0'],
    ['79', 'nothing any more', 'SN 5.6.4', 'adl.nav.request', '_none_', '0'],
    ['79', 'a choice', 'SN 5.6.4', 'adl.nav.request', '{target=a}choice', '0'],
    ['79', 'a choice of what is not there', 'SN 5.6.4', 'adl.nav.request', '{target=zz}choice', '0'],
    ['79', 'a jump', 'SN 5.6.4', 'adl.nav.request', '{target=a}jump', '0'],
    ['79', 'a choice of nothing', 'SN 5.6.4', 'adl.nav.request', 'choice', '406'],
    ['79', 'a choice of a blank', 'SN 5.6.4', 'adl.nav.request', '{target=}choice', '406'],
    ['79', 'a target without a request', 'SN 5.6.4', 'adl.nav.request', '{target=a}', '406'],
    ['79', 'a target of continue', 'SN 5.6.4', 'adl.nav.request', '{target=a}continue', '406'],
    ['79', 'in other letters', 'SN 5.6.4', 'adl.nav.request', 'Continue', '406'],
    ['79', 'no word', 'SN 5.6.4', 'adl.nav.request', '', '406'],
    ['80', 'a validity', 'SN 5.6.6', 'adl.nav.request_valid.continue', 'true', '404'],
    ['80', 'the validity of a choice', 'SN 5.6.6', 'adl.nav.request_valid.choice.{target=a}', 'true', '404'],
    ['82a', 'more digits than needed', 'RTE 4.1.1', 'cmi.score.raw', '7.000099999887765544', '0'],
    ['82a', 'zeros behind the point', 'RTE 4.1.1', 'cmi.score.scaled', '0.0', '0'],
    ['82a', 'a language in capitals', 'RTE 4.1.1', 'cmi.learner_preference.language', 'EN', '0'],
    ['82a', 'a duration in odd parts', 'RTE 4.1.1', 'cmi.interactions.0.latency', 'PT60M', '408'],
  ])('point %s: %s [%s]: setting "%s"', (_, __, ___, element, value, code) => {
    const player = started();
    expect(player.setCode(element, value)).toBe(code);
    if (code === '0' && element !== 'cmi.exit') expect(player.read(element)).toBe(value);
    if (element === 'cmi.exit') expect(player.read(element)).toBe('!405');
  });

  test('point 41: a blank that was set is a value, also after suspend and resume [RTE 4.2]', () => {
    const player = started().fill({ 'cmi.location': '', 'cmi.suspend_data': '', 'cmi.exit': 'suspend' });
    expect([player.read('cmi.location'), player.read('cmi.suspend_data')]).toEqual(['', '']);
    player.end().start();
    expect([player.read('cmi.location'), player.read('cmi.suspend_data')]).toEqual(['', '']);
  });

  test('point 42: a bookmark can be cleared [RTE 4.2.14]', () => {
    expect(started().fill({ 'cmi.location': '3' }).fill({ 'cmi.location': '' }).read('cmi.location')).toBe(
      '',
    );
  });

  test.each([
    ['2nd', 4000],
    ['3rd', 64_000],
    ['4th', 64_000],
  ] as const)(
    'point 43: the %s edition must keep %i characters of suspend data [RTE 4.2.23]',
    (edition, kept) => {
      const course = aCourse2004([aSco('a')], { edition });
      const strict = new Player(course).start({ profile: { ...standardProfile, strictLengths: true } });
      expect(strict.setCode('cmi.suspend_data', 'x'.repeat(kept))).toBe('0');
      expect(strict.setCode('cmi.suspend_data', 'y'.repeat(kept + 1))).toBe('406');
      expect(strict.read('cmi.suspend_data')).toBe('x'.repeat(kept));
      const player = new Player(course).start();
      player.set('cmi.suspend_data', 'y'.repeat(kept + 1));
      expect(player.trace).toMatchObject([{ kind: 'finding', facts: { length: kept + 1, kept } }]);
    },
  );

  test.each([
    ['cmi.location', 1000],
    ['cmi.comments_from_learner.0.comment', 4000],
    ['cmi.comments_from_learner.0.location', 250],
    ['cmi.objectives.0.id', 4000],
  ])('point 44: "%s" keeps more than %i characters and remarks on it [RTE 4.1.1]', (element, kept) => {
    const player = started();
    player.set(element, 'x'.repeat(kept));
    expect(player.trace).toEqual([]);
    const longer = started();
    longer.set(element, 'x'.repeat(kept + 1));
    expect(longer.trace).toMatchObject([{ kind: 'finding', id: 'rte.length' }]);
    expect(longer.get(element)).toHaveLength(kept + 1);
  });

  test('point 61: 250 comments and more are kept in order [RTE 4.2.2]', () => {
    const player = started();
    for (let index = 0; index < 300; index += 1)
      player.set(`cmi.comments_from_learner.${index}.comment`, `comment ${index}`);
    expect(player.read('cmi.comments_from_learner._count')).toBe('300');
    expect(player.read('cmi.comments_from_learner.299.comment')).toBe('comment 299');
    expect(player.setCode('cmi.comments_from_learner.300.other', 'x')).toBe('401');
  });

  test('point 62: comments from the LMS come with the launch and are read only [RTE 4.2.3]', () => {
    const commentsFromLms = [
      { comment: '{lang=en}Well done', location: 'page 2', timestamp: '2024-02-29T10:00:00' },
      { comment: 'Go on', location: '', timestamp: 'yesterday' },
    ];
    const player = started();
    player.fill({ 'cmi.exit': 'suspend' }).end();
    player.start({ commentsFromLms });
    const all = (row: number) =>
      ['comment', 'location', 'timestamp'].map((name) => player.read(`cmi.comments_from_lms.${row}.${name}`));
    expect(player.read('cmi.comments_from_lms._count')).toBe('2');
    expect(all(0)).toEqual(['{lang=en}Well done', 'page 2', '2024-02-29T10:00:00']);
    expect(all(1)).toEqual(['Go on', '!403', '!403']);
    expect(player.setCode('cmi.comments_from_lms.0.comment', 'x')).toBe('404');
    expect(player.setCode('cmi.comments_from_lms.2.comment', 'x')).toBe('404');
    expect(player.read('cmi.comments_from_lms.2.comment')).toBe('!301');
    player.fill({ 'cmi.exit': 'suspend' }).end();
    expect(player.start().read('cmi.comments_from_lms._count')).toBe('0');
  });
});

describe('adl.nav [SN 5.6]', () => {
  test.each([
    ['2nd', '406'],
    ['3rd', '406'],
    ['4th', '0'],
  ] as const)('point 79: the %s edition answers a jump with %s [SN 5.6.4]', (edition, code) => {
    const player = new Player(aCourse2004([aSco('a')], { edition })).start();
    expect(player.setCode('adl.nav.request', '{target=a}jump')).toBe(code);
  });

  test.each([
    ['of what is not there', 'choice.{target=zz}', 'false'],
    ['with dots in it', 'choice.{target=a.b.c}', 'false'],
    ['of a jump to what is not there', 'jump.{target=zz}', 'false'],
    ['in other letters', 'choice.{target=B}', 'false'],
    ['that is there', 'jump.{target=b}', 'true'],
  ])('point 80: a target %s, %s, is "%s" [SN 5.6.6]', (_, name, value) => {
    const course = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });
    expect(new Player(course).start().read(`adl.nav.request_valid.${name}`)).toBe(value);
  });

  test.each(['choice', 'jump', 'choice.b', 'choice.{target=b'])(
    'point 80: request_valid.%s without a target is 301 [SN 5.6.6]',
    (name) => {
      expect(started().read(`adl.nav.request_valid.${name}`)).toBe('!301');
    },
  );

  test('point 81: a request acts at Terminate, not when it is set or committed [SN 5.6]', () => {
    const course = aCourse2004([aSco('a'), aSco('b')], { root: { flow: true } });
    const player = new Player(course).start().fill({ 'adl.nav.request': 'continue', 'cmi.location': '3' });
    player.call('Commit', '');
    expect([player.read('cmi.location'), player.read('adl.nav.request')]).toEqual(['3', 'continue']);
    player.terminate();
    expect(player.unload()).toBe('b');
  });
});
