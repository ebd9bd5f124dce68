import path from 'node:path';
import { carryResults } from '../flows/carry';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('results are carried to another Lectern in a file', async ({
  openServe,
  dataFolder,
  context,
  browser,
}) => {
  test.slow();
  const other = await openServe({ dataFolder: path.join(dataFolder, 'other') });
  const elsewhere = await browser.newContext();
  const from = await visit(context, (await openServe()).visitUrl);
  await carryResults(from, await visit(elsewhere, other.visitUrl));
  await elsewhere.close();
});
