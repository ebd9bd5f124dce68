import { expect, test, vi } from 'vitest';
import { createPlaces, type PlacesHost } from '../../../src-renderer/player/frame/places';
import { createWindowCard } from '../../../src-renderer/player/frame/window-card';
import { fixedClock } from './a-clock';
import { aPage } from './a-page';

const nothing = () => undefined;
const settled = () => new Promise((settle) => setTimeout(settle, 0));

function thePlaces(
  opensIn: PlacesHost['opensIn'],
  browser: { readonly opensWindows?: boolean } = {},
  needsWindow: boolean | null = null,
) {
  const { page, windows } = aPage(browser);
  const card = createWindowCard(document.body);
  const clock = fixedClock();
  card.dress({
    language: 'en',
    direction: 'ltr',
    colourScheme: 'light',
    waiting: { title: 'Waiting', text: '', button: 'Open' },
    open: { title: 'Open', text: '', button: 'Show' },
    refused: 'Refused',
  });
  const host = { offer: nothing, onCloseAsked: nothing, onWindowGone: nothing };
  const places = createPlaces({ opensIn, needsWindow, clock, card, ...host });
  const lines = () => page.body.all('p').map(({ textContent }) => textContent);
  const press = () => page.body.all('button')[0]?.click();
  return { places, windows, clock, page, lines, press };
}

test('the card says that the browser refused once it was pressed, and no more for the next activity', () => {
  const { places, lines, press } = thePlaces('window', { opensWindows: false });
  places.find('A.html', nothing);
  expect(lines()).toEqual(['']);
  press();
  expect(lines()).toEqual(['', 'Refused']);
  places.find('B.html', nothing);
  expect(lines()).toEqual(['']);
});

/** Answers to what is read ahead, each of which comes when the test says so. */
function delayedFetches() {
  const answers = new Map<string, (type: string) => Promise<unknown>>();
  vi.stubGlobal(
    'fetch',
    (url: string) =>
      new Promise<Response>((settle) => {
        answers.set(url, (type) => {
          settle(new Response('', { headers: { 'Content-Type': type } }));
          return settled();
        });
      }),
  );
  return (url: string, type: 'application/pdf' | 'text/html') => answers.get(url)?.(type);
}

test('an activity that is read ahead late takes no window from the one that was asked for after it', async () => {
  const { places, windows } = thePlaces('auto');
  const answer = delayedFetches();
  const stood: string[] = [];
  places.find('A.html', () => stood.push('A'));
  places.find('B.pdf', () => stood.push('B'));
  await answer('B.pdf', 'application/pdf');
  await answer('A.html', 'text/html');
  expect(stood).toEqual(['B']);
  expect(windows.map(({ closed }) => closed)).toEqual([false]);
});

test('an activity that is read ahead when the learner has left opens no window', async () => {
  const { places, windows, lines } = thePlaces('auto');
  const answer = delayedFetches();
  places.find('A.pdf', nothing);
  places.rest();
  await answer('A.pdf', 'application/pdf');
  expect([windows, lines()]).toEqual([[], []]);
});

test('the card of an activity that waits goes while the next one is read ahead', async () => {
  const { places, lines } = thePlaces('auto', { opensWindows: false });
  const answer = delayedFetches();
  places.find('A.pdf', nothing);
  await answer('A.pdf', 'application/pdf');
  expect(lines()).toHaveLength(1);
  places.find('B.pdf', nothing);
  expect(lines()).toEqual([]);
  await answer('B.pdf', 'application/pdf');
  expect(lines()).toHaveLength(1);
});

test.each([
  [true, 1],
  [false, 0],
])(
  'where it is known that the first content needs a window (%s), only later ones are read ahead',
  async (needs, count) => {
    const { places, windows } = thePlaces('auto', {}, needs);
    const answer = delayedFetches();
    let stood = 0;
    places.find('A.html', () => (stood += 1));
    expect([stood, windows.length]).toEqual([1, count]);
    places.find('B.html', () => (stood += 1));
    expect(stood).toBe(1);
    await answer('B.html', 'text/html');
    expect(stood).toBe(2);
  },
);

test('what is known of the first content is not taken for that of another one', async () => {
  const { places, windows } = thePlaces('auto', {}, true);
  const answer = delayedFetches();
  places.rest();
  places.find('B.html', nothing);
  await answer('B.html', 'text/html');
  expect(windows).toHaveLength(0);
});
