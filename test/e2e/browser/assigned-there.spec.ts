import path from 'node:path';
import { bringAssigned } from '../flows/assigned-there';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('what is assigned at another Lectern is looked at, comes down and is taken back', async ({
  openServe,
  dataFolder,
  context,
}) => {
  const other = (await openServe({ dataFolder: path.join(dataFolder, 'other') })).key();
  await bringAssigned(await visit(context, (await openServe()).visitUrl), other);
});
