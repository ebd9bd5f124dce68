import { takeAlong } from '../flows/session-file';
import { test } from '../support/test';

test('a session is saved as a file and opened from it', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  await takeAlong({ home: page, nextWindow });
});
