import path from 'node:path';
import { bringResults } from '../flows/sync';
import { visit } from '../flows/visit';
import { openOther } from '../support/other-lectern';
import { test } from '../support/test';

test('results reach another Lectern, also after it was away', async ({ openServe, dataFolder, context }) => {
  test.slow();
  const other = await openOther(openServe, path.join(dataFolder, 'other'));
  await bringResults(await visit(context, (await openServe()).visitUrl), other);
});
