import { lookForBarriers } from '../flows/accessibility';
import { expect, test } from '../support/test';

test('axe finds no barrier on any screen: light, dark and from right to left', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  expect(await lookForBarriers({ home: page, nextWindow })).toEqual([]);
});
