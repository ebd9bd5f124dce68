import { barriersOf } from '../flows/accessibility';
import { compareAttempts, replayOnNextVersion } from '../flows/compare';
import { expect, test } from '../support/test';

test('two attempts are held against each other, and one against the next version of its package', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  const inspector = await compareAttempts({ home: page, nextWindow });
  expect(await barriersOf(inspector, 'two attempts')).toEqual([]);
  await replayOnNextVersion(inspector);
  expect(await barriersOf(inspector, 'over another version')).toEqual([]);
});
