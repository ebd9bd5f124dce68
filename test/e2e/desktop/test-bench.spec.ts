import { breakTheLms, launchAsAsked, readLossesAndMatrix, restartAndLeaveNoTrace } from '../flows/test-bench';
import { test } from '../support/test';

test('a designer launches as anybody, breaks the LMS, sees what is lost and what other LMS make of it', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  const place = { home: page, nextWindow };
  await launchAsAsked(place);
  await breakTheLms(place);
  await readLossesAndMatrix(place);
  await restartAndLeaveNoTrace(place);
});
