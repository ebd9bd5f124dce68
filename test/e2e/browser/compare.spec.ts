import { compareAttempts, replayOnNextVersion } from '../flows/compare';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('two attempts are held against each other, and one against the next version, in a browser', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await replayOnNextVersion(await compareAttempts(place));
});
