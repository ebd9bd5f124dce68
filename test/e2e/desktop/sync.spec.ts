import path from 'node:path';
import { bringResults } from '../flows/sync';
import { openOther } from '../support/other-lectern';
import { test } from '../support/test';

test('results reach another Lectern, also after it was away', async ({
  openDesktop,
  openServe,
  dataFolder,
}) => {
  test.slow();
  const other = await openOther(openServe, path.join(dataFolder, 'other'));
  const { page, nextWindow } = await openDesktop();
  await bringResults({ home: page, nextWindow }, other);
});
