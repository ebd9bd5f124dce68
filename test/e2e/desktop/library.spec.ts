import { fillLibrary, narrow, sortInTable, tag } from '../flows/library';
import { test } from '../support/test';

test('a designer sorts, filters and tags the packages of the library', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  const place = { home, nextWindow };
  await fillLibrary(place);
  await sortInTable(place);
  await narrow(place);
  await tag(place);
});
