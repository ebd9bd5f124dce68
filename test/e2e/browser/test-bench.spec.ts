import { breakTheLms, launchAsAsked, readLossesAndMatrix, restartAndLeaveNoTrace } from '../flows/test-bench';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('a designer breaks the LMS for a course, sees what is lost and leaves no trace in a browser', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await launchAsAsked(place);
  await breakTheLms(place);
  await readLossesAndMatrix(place);
  await restartAndLeaveNoTrace(place);
});
