import { travelThroughASession } from '../flows/travel';
import { test } from '../support/test';

test('an author travels through an attempt, compares two moments and goes on from one in a sandbox', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  await travelThroughASession({ home: page, nextWindow });
});
