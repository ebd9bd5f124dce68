import { fillLibrary, narrow, sortInTable, tag } from '../flows/library';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('a browser sorts, filters and tags the packages of the library', async ({ openServe, context }) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await fillLibrary(place);
  await sortInTable(place);
  await narrow(place);
  await tag(place);
});
