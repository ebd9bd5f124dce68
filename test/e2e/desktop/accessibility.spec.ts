import { lookForBarriers } from '../flows/accessibility';
import { arabic, chooseLanguage } from '../flows/languages';
import { goToLibrary } from '../flows/place';
import { expect, test } from '../support/test';

test('axe finds no barrier on any screen, light and dark', async ({ openDesktop }) => {
  test.slow();
  const { page, nextWindow } = await openDesktop();
  expect(await lookForBarriers({ home: page, nextWindow })).toEqual([]);
});

test('axe finds no barrier in Arabic, from right to left', async ({ openDesktop }) => {
  test.slow();
  const { page, nextWindow } = await openDesktop();
  const place = { home: page, nextWindow };
  await chooseLanguage(place, arabic);
  await goToLibrary(place);
  expect(await lookForBarriers(place)).toEqual([]);
});
