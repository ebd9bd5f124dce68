import {
  assignCourses,
  assignFromPackage,
  changeAndTakeBack,
  givenClass,
  lookAtResults,
  reorder,
} from '../flows/assignments';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('courses are given to everybody and to a class, put in order, changed and taken back, and what came of them is looked at', async ({
  openServe,
  context,
}) => {
  test.slow();
  const place = await visit(context, (await openServe()).visitUrl);
  await givenClass(place);
  await assignCourses(place);
  await reorder(place);
  await changeAndTakeBack(place);
  await assignFromPackage(place);
  await lookAtResults(place);
});
