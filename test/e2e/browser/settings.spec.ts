import {
  allowSites,
  changeNumbers,
  chooseSectionWhereNarrow,
  goToSection,
  keepTenants,
  readWhatLeft,
  walkSections,
  watchACourseTry,
} from '../flows/settings';
import { visit } from '../flows/visit';
import { startReceiver } from '../support/receiver';
import { expect, test } from '../support/test';

test('every section is reached by address, by keyboard and where it is narrow, and has no barrier', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  expect(await walkSections(place)).toEqual([]);
  await chooseSectionWhereNarrow(place);
});

test('numbers, sites and tenants are kept, and how to choose ports is said', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await changeNumbers(place);
  await allowSites(place);
  await keepTenants(place);
  await goToSection(place.home, 'data');
  await expect(place.home.getByText('--port N')).toBeVisible();
  await expect(place.home.getByTestId('room-used')).toContainText('used');
});

test('what leaves is listed', async ({ openServe, context }) => {
  await using receiver = await startReceiver();
  const place = await visit(context, (await openServe()).visitUrl);
  await readWhatLeft(place, receiver);
});

test('what a course tries is listed as stopped while one looks on', async ({ openServe, context }) => {
  await watchACourseTry(await visit(context, (await openServe()).visitUrl));
});
