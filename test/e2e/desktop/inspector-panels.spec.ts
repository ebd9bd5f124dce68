import { readContentErrors } from '../flows/content-errors';
import { explainLocks, findFaults } from '../flows/inspector-panels';
import { findPlantedFaults } from '../flows/planted-faults';
import { test } from '../support/test';

test('the inspector finds what content did wrong, and leads to the entries that show it', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  await findFaults({ home: page, nextWindow });
});

test('the inspector finds each fault that was planted in a course, and no other', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  await findPlantedFaults({ home: page, nextWindow });
});

test('the inspector says why an activity is locked, what unlocks it, and what the engine looked at', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  await explainLocks({ home: page, nextWindow });
});

test('the inspector says what the browser said of the content', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  await readContentErrors({ home: page, nextWindow });
});
