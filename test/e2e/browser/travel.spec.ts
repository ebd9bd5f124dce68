import { travelThroughASession } from '../flows/travel';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('the same journey through an attempt in Chromium against serve', async ({ openServe, context }) => {
  const { visitUrl } = await openServe();
  await travelThroughASession(await visit(context, visitUrl));
});
