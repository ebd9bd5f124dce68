import { goByKeyboard } from '../flows/palette';
import { test } from '../support/test';

test('everything is reached from the palette by keyboard', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  await goByKeyboard({ home: page, nextWindow });
});
