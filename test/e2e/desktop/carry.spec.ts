import path from 'node:path';
import { carryByHand } from '../flows/carry-by-hand';
import { test } from '../support/test';

test('a teacher carries results to another Lectern in a file that the program itself saves', async ({
  openDesktop,
  dataFolder,
}) => {
  const from = await openDesktop();
  const to = await openDesktop({ dataFolder: path.join(dataFolder, 'other') });
  await carryByHand(from, to, path.join(dataFolder, 'results'));
});
