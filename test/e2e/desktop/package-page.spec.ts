import {
  dispatchAndRevoke,
  lookAtFiles,
  mendAndRollBack,
  openAgain,
  uploadVersion,
} from '../flows/package-page';
import { test } from '../support/test';

test('a package is mended, rolled back, looked into and given a new version', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  const place = { home: page, nextWindow };
  await mendAndRollBack(place);
  await lookAtFiles(place);
  await uploadVersion(place);
});

test('a finished course opens as its package says, and is handed to other systems', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  const place = { home: page, nextWindow };
  await openAgain(place);
  await dispatchAndRevoke(place);
});
