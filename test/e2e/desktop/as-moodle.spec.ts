import { playAsMoodle } from '../flows/as-moodle';
import { test } from '../support/test';

test('a designer sees before it is uploaded what Moodle makes of a course: a file not found, and review once it is done', async ({
  openDesktop,
}) => {
  const { page, nextWindow } = await openDesktop();
  await playAsMoodle({ home: page, nextWindow });
});
