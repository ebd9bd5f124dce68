import { closeWindow, contentOf, play, titles } from '../flows/place';
import {
  allWaysOut,
  choose,
  closeAndResume,
  expectControls,
  expectEnd,
  expectPage,
  next,
  openSequence,
  previous,
  report,
  sessionOf,
} from '../flows/sequence';
import { expect, test } from '../support/test';

test('lessons in a fixed order: Next is there and opens only when the lesson is passed, also after a pause', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-forced';
  const first = await openSequence(desktop, fixture);
  await expectPage(first, 'first');
  await expectControls(first, { previous: 'off', next: 'off', contents: null, waysOut: allWaysOut });
  await report(first, 'fail');
  await expectControls(first, { next: 'off' });
  await report(first, 'pass');
  await expectControls(first, { next: 'on' });
  await next(first, 'second');
  await expectControls(first, { previous: 'on', next: 'off', contents: null });

  const player = await closeAndResume(desktop, first, fixture);
  await expectPage(player, 'second');
  await expect(contentOf(player).locator('#entry')).toHaveText('resume');
  await expectControls(player, { previous: 'on', next: 'off' });
  await report(player, 'pass');
  await next(player, 'third');
  await report(player, 'pass');
  await player.getByTestId('nav-continue').click();
  await expectEnd(player, 'passed');
  expect(await sessionOf(desktop, titles[fixture])).toEqual({
    completion: 'completed',
    success: 'passed',
    scaled: 0.9,
    deliveries: { first: 1, second: 2, third: 1 },
  });
});

test('a pre-test: who fails it gets the lessons, who passes it goes past them', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-pre-test';
  const player = await openSequence(desktop, fixture);
  await expectPage(player, 'pre-test');
  await expectControls(player, { previous: 'off', next: 'on', contents: null });
  await report(player, 'fail');
  await next(player, 'lesson-1');
  await report(player, 'complete');
  await next(player, 'lesson-2');
  await report(player, 'complete');
  await next(player, 'summary');
  await report(player, 'complete');
  await previous(player, 'lesson-2');
  await report(player, 'complete');
  await previous(player, 'lesson-1');
  await report(player, 'complete');
  await previous(player, 'pre-test');
  await report(player, 'pass');
  await next(player, 'summary');
  await report(player, 'complete');
  await player.getByTestId('nav-continue').click();
  await expectEnd(player, 'completed');
  const { scaled, ...session } = await sessionOf(desktop, titles[fixture]);
  expect(session).toEqual({
    completion: 'completed',
    success: 'unknown',
    deliveries: { 'pre-test': 2, 'lesson-1': 2, 'lesson-2': 2, summary: 2 },
  });
  // Three parts of weight 1, of which one has a measure [RB.1.1].
  expect(scaled).toBeCloseTo(0.9 / 3, 9);
});

test('a post-test decides alone whether the course is passed; the course itself leads back to its beginning', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-post-test';
  const player = await openSequence(desktop, fixture);
  await expectPage(player, 'lesson-1');
  await expectControls(player, {
    previous: 'off',
    next: 'on',
    contents: ['course', '> lesson-1', 'lesson-2', 'post-test'],
  });
  await report(player, 'pass');
  await next(player, 'lesson-2');
  await report(player, 'pass');
  await next(player, 'post-test');
  expect(await sessionOf(desktop, titles[fixture])).toMatchObject({ success: 'unknown' });
  await report(player, 'fail');
  await choose(player, 'course', 'lesson-1');
  await expect
    .poll(() => sessionOf(desktop, titles[fixture]))
    .toMatchObject({ success: 'failed', scaled: 0.3 });
  await report(player, 'complete');
  await choose(player, 'post-test');
  await expectControls(player, { contents: ['course', 'lesson-1', 'lesson-2', '> post-test'] });
  await report(player, 'pass');
  await player.getByTestId('nav-exit').click();
  await expectEnd(player, 'passed');
  expect(await sessionOf(desktop, titles[fixture])).toEqual({
    completion: 'completed',
    success: 'passed',
    scaled: 0.9,
    deliveries: { 'lesson-1': 2, 'lesson-2': 1, 'post-test': 2 },
  });
});

test('a failed test leads back to its lesson, until it is passed', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-remediation';
  const player = await openSequence(desktop, fixture);
  await expectPage(player, 'lesson');
  await expectControls(player, { previous: 'off', next: 'on', contents: null });
  await report(player, 'complete');
  await next(player, 'test');
  await expectControls(player, { previous: 'on', next: 'on', contents: null });
  await report(player, 'fail');
  await next(player, 'lesson');
  await report(player, 'complete');
  await next(player, 'test');
  await report(player, 'pass');
  await player.getByTestId('nav-continue').click();
  await expectEnd(player, 'passed');
  expect(await sessionOf(desktop, titles[fixture])).toEqual({
    completion: 'completed',
    success: 'passed',
    scaled: 0.9,
    deliveries: { lesson: 2, test: 2 },
  });
});

test('three questions of six by chance, in the order of the contents, the same after a pause', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-random-quiz';
  const first = await openSequence(desktop, fixture);
  await expect(first.getByTestId('toc-item')).toHaveCount(4);
  const drawn = await first
    .getByTestId('toc-item')
    .evaluateAll((entries: HTMLElement[]) => entries.map(({ dataset }) => dataset['itemId'] ?? ''));
  const [quiz, one = '', two = '', three = ''] = drawn;
  expect(quiz).toBe('questions');
  expect(new Set(drawn).size).toBe(4);
  for (const question of [one, two, three]) expect(question).toMatch(/^question-[1-6]$/);
  await expectPage(first, one);
  await report(first, 'pass');
  await next(first, two);

  const player = await closeAndResume(desktop, first, fixture);
  await expectPage(player, two);
  await expectControls(player, { contents: ['course', 'questions', one, `> ${two}`, three] });
  await report(player, 'pass');
  await next(player, three);
  await report(player, 'pass');
  await player.getByTestId('nav-continue').click();
  await expectEnd(player, 'passed');
  const { scaled, ...session } = await sessionOf(desktop, titles[fixture]);
  expect(session).toEqual({
    completion: 'completed',
    success: 'passed',
    deliveries: { [one]: 1, [two]: 2, [three]: 1 },
  });
  expect(scaled).toBeCloseTo(0.9, 9);
});

test('choice only to the chapters next door; what pages hide is not there, and one way out stays', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const fixture = 'sequence-constrained';
  const first = await openSequence(desktop, fixture);
  const chapter1 = ['chapter-1', 'page-1a', 'page-1b'];
  const [locked3, locked4] = [
    ['(chapter-3)', '(page-3)'],
    ['(chapter-4)', '(page-4)'],
  ];
  await expectPage(first, 'page-1a');
  await expectControls(first, {
    previous: 'off',
    next: 'on',
    contents: ['course', 'chapter-1', '> page-1a', 'page-1b', 'chapter-2', 'page-2', ...locked3, ...locked4],
    waysOut: allWaysOut,
  });
  await report(first, 'complete');
  await next(first, 'page-1b');
  await first.getByTestId('nav-abandon').click();
  await first.getByTestId('nav-confirm').click();
  await expect(first.getByTestId('player-choosing')).toContainText('Choose one from the table of contents');
  await expectControls(first, {
    contents: ['course', 'chapter-1', 'page-1a', '> page-1b', 'chapter-2', 'page-2', ...locked3, ...locked4],
    waysOut: allWaysOut,
  });
  await choose(first, 'page-1b');
  await report(first, 'complete');
  await next(first, 'page-1c');
  await expectControls(first, {
    contents: ['course', ...chapter1, 'chapter-2', 'page-2', ...locked3, ...locked4],
  });
  await report(first, 'complete');
  await choose(first, 'page-2');
  await expectControls(first, {
    previous: 'hidden',
    next: 'on',
    contents: ['course', ...chapter1, 'chapter-2', '> page-2', 'chapter-3', 'page-3', ...locked4],
    waysOut: ['nav-suspend', 'nav-exit-all', 'nav-exit'],
  });
  await report(first, 'complete');
  await next(first, 'page-3');
  const at3 = ['chapter-2', 'page-2', 'chapter-3', '> page-3', 'chapter-4', 'page-4'];
  await expectControls(first, {
    previous: 'on',
    next: 'on',
    contents: ['course', '(chapter-1)', '(page-1a)', '(page-1b)', ...at3],
    waysOut: ['nav-exit-all', 'nav-abandon', 'nav-suspend'],
  });
  await report(first, 'complete');
  await first.getByTestId('nav-suspend').click();
  await expectEnd(first, 'suspended');

  await closeWindow(first);
  const player = await play({ home: desktop.page, nextWindow: desktop.nextWindow }, fixture);
  await expectPage(player, 'page-3');
  await choose(player, 'page-4');
  await expectControls(player, { previous: 'hidden', next: 'hidden', waysOut: ['nav-exit'] });
  await report(player, 'complete');
  await player.getByTestId('nav-exit').click();
  await expectEnd(player, 'completed');
  expect(await sessionOf(desktop, titles[fixture])).toEqual({
    completion: 'completed',
    success: 'unknown',
    scaled: null,
    deliveries: { 'page-1a': 1, 'page-1b': 2, 'page-1c': 1, 'page-2': 1, 'page-3': 2, 'page-4': 1 },
  });
});

test('what one course found out is known in another one', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const placement = await openSequence(desktop, 'sequence-placement');
  await expectPage(placement, 'placement');
  await expectControls(placement, { previous: 'hidden', next: 'hidden', contents: null });
  await report(placement, 'pass');
  await placement.getByTestId('nav-exit').click();
  await expectEnd(placement, 'passed');

  const player = await openSequence(desktop, 'sequence-placed');
  await expectPage(player, 'turns');
  await expectControls(player, { previous: 'off', next: 'on', contents: null });
  await report(player, 'complete');
  await next(player, 'night');
  await report(player, 'complete');
  await player.getByTestId('nav-continue').click();
  await expectEnd(player, 'completed');
  expect(await sessionOf(desktop, titles['sequence-placed'])).toEqual({
    completion: 'completed',
    success: 'unknown',
    scaled: null,
    deliveries: { turns: 1, night: 1 },
  });
});

test('without that finding the other course begins at its beginning', async ({ openDesktop }) => {
  const player = await openSequence(await openDesktop(), 'sequence-placed');
  await expectPage(player, 'signs');
});

test('SCORM 1.2: a lesson is locked until what it asks for is passed', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const fixture = 'sequence12-prerequisites';
  const first = await openSequence(desktop, fixture);
  await expectPage(first, 'basics');
  const locked = ['course', '> basics', '(workshop)', '(saws)', '(drills)', '(licence)'];
  await expectControls(first, { previous: 'off', next: 'off', contents: locked });
  await report(first, 'fail');
  await expectControls(first, { next: 'off', contents: locked });
  await report(first, 'pass');
  await expectControls(first, {
    next: 'on',
    contents: ['course', '> basics', 'workshop', 'saws', 'drills', '(licence)'],
  });
  await choose(first, 'drills');
  await expectControls(first, {
    previous: 'on',
    next: 'off',
    contents: ['course', 'basics', 'workshop', 'saws', '> drills', '(licence)'],
  });
  await report(first, 'pass');
  await expectControls(first, { next: 'off' });
  await previous(first, 'saws');

  const player = await closeAndResume(desktop, first, fixture);
  await expectPage(player, 'saws');
  await report(player, 'pass');
  await expectControls(player, {
    next: 'on',
    contents: ['course', 'basics', 'workshop', '> saws', 'drills', 'licence'],
  });
  await choose(player, 'licence');
  await report(player, 'pass');
  await player.getByTestId('nav-exit').click();
  await expectEnd(player, 'passed');
  expect(await sessionOf(desktop, titles[fixture])).toMatchObject({
    completion: 'completed',
    success: 'passed',
    deliveries: { basics: 1, saws: 2, drills: 1, licence: 1 },
  });
});
