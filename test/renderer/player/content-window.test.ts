import { expect, test } from 'vitest';
import { createPlaces } from '../../../src-renderer/player/frame/places';
import { createStage } from '../../../src-renderer/player/frame/stage';
import { createWindowCard } from '../../../src-renderer/player/frame/window-card';
import { fixedClock } from './a-clock';
import { anActivity } from './a-course';
import { aPage } from './a-page';

const nothing = () => undefined;
const settled = () => new Promise((settle) => setTimeout(settle, 0));

/** Content that stands in a window of its own. */
function inWindow() {
  const { windows } = aPage();
  const clock = fixedClock();
  const places = createPlaces({
    opensIn: 'window',
    needsWindow: null,
    clock,
    card: createWindowCard(document.body),
    offer: nothing,
    onCloseAsked: nothing,
    onWindowGone: nothing,
  });
  const stage = createStage({
    places,
    filesBase: 'http://127.0.0.1:1/run/ticket/files/',
    notify: nothing,
    onFrame: nothing,
  });
  stage.show(anActivity('A'), nothing);
  const [opened] = windows;
  if (opened === undefined) throw new Error('no window was opened');
  return { stage, clock, windows, opened };
}

test.each([
  ['a page of its own', 'http://127.0.0.1:1/run/ticket/files/page2.html', false],
  ['another site', 'https://elsewhere.test/', true],
])('content that led its window to %s has its last word before it is gone', async (_, href, isForeign) => {
  const { stage, clock, opened } = inWindow();
  const said: string[] = [];
  opened.lead(href, isForeign, () => said.push('Finish'));
  void stage.clear().then(() => said.push('gone'));
  await settled();
  expect(said).toEqual([]);
  opened.arrive();
  clock.advance(100);
  await settled();
  expect(said).toEqual(['Finish', 'gone']);
  expect(opened.closed).toBe(true);
});

test('a page that does not let itself be led away is not waited for without end', async () => {
  const { stage, clock, opened } = inWindow();
  opened.lead('https://elsewhere.test/', true, nothing);
  const cleared = stage.clear();
  clock.advance(1_500);
  await cleared;
  expect(opened.closed).toBe(true);
});

test('the next activity gets a new window, and nothing is put into a page of the one before', async () => {
  const { stage, clock, windows, opened } = inWindow();
  opened.lead('http://127.0.0.1:1/run/ticket/files/page2.html', false, nothing);
  const cleared = stage.clear();
  opened.arrive();
  clock.advance(1_500);
  await cleared;
  stage.show(anActivity('B'), nothing);
  const framesIn = windows.map(({ document: { body } }) => body.all('iframe').length);
  expect(framesIn).toEqual([0, 1]);
  expect(windows.map(({ closed }) => closed)).toEqual([true, false]);
});
