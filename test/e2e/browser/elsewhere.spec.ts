import { barriersOf } from '../flows/accessibility';
import { contentOf, untilSaved } from '../flows/place';
import { serveCourse } from '../flows/served-course';
import { expect, test } from '../support/test';

test('a page whose course was opened elsewhere looks on, and takes it over again', async ({
  openServe,
  context,
}) => {
  const { launch } = await serveCourse(await openServe(), 'scorm12-single');
  const { launch_url: url } = await launch();
  const [tablet, laptop] = [await context.newPage(), await context.newPage()];
  await tablet.goto(url);
  await contentOf(tablet).locator('#next').click();
  await untilSaved(tablet);

  await laptop.goto(url);
  await expect(tablet.getByTestId('player-problem')).toHaveAttribute('data-problem', 'takenOver');
  await tablet.getByTestId('problem-watch').click();
  await expect(tablet.getByTestId('watch-open')).toHaveAttribute('data-open', 'true');
  await expect(tablet.getByTestId('watch-standing')).toContainText('begun');
  await contentOf(laptop).locator('#next').click();
  await contentOf(laptop).locator('#q1-b').check();
  await contentOf(laptop).locator('#q2-a').check();
  await contentOf(laptop).locator('#submit').click();
  await untilSaved(laptop);
  await expect(tablet.getByTestId('watch-standing')).toContainText('100');
  expect(await barriersOf(tablet, 'watch')).toEqual([]);
  await laptop.close();
  await expect(tablet.getByTestId('watch-open')).toHaveAttribute('data-open', 'false');
  await tablet.getByTestId('problem-go-on').click();
  await expect(contentOf(tablet).locator('#api-state')).toHaveText('connected');
});
