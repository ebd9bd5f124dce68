import {
  dispatchAndRevoke,
  lookAtFiles,
  mendAndRollBack,
  openAgain,
  uploadVersion,
} from '../flows/package-page';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('a package is mended, rolled back, looked into and given a new version in a browser', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await mendAndRollBack(place);
  await lookAtFiles(place);
  await uploadVersion(place);
});

test('a finished course opens as its package says in a browser, and is handed to other systems', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await openAgain(place);
  await dispatchAndRevoke(place);
});
