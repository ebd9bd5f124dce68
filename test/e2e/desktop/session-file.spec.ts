import path from 'node:path';
import { takeAlong } from '../flows/session-file';
import { test } from '../support/test';

test('a session is saved as a file and opened from it in another Lectern', async ({
  openDesktop,
  dataFolder,
}) => {
  const { page, nextWindow } = await openDesktop();
  const other = await openDesktop({ dataFolder: path.join(dataFolder, 'other') });
  await takeAlong({ home: page, nextWindow }, other.page);
});
