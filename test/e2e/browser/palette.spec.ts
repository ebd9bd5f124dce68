import { goByKeyboard } from '../flows/palette';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('everything is reached from the palette by keyboard in Chromium', async ({ openServe, context }) => {
  const { visitUrl } = await openServe();
  await goByKeyboard(await visit(context, visitUrl));
});
