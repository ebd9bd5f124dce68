import { importAndPlay, inspect, readInspector, resumeBoth } from '../flows/core-flow';
import { visit } from '../flows/visit';
import { test } from '../support/test';

test('the same in Chromium against serve', async ({ openServe, context }) => {
  const first = await openServe();
  await importAndPlay(await visit(context, first.visitUrl));
  await first.stop();
  const second = await openServe();
  const place = await visit(context, second.visitUrl);
  await resumeBoth(place);
  await readInspector(await inspect(place, 'scorm12-single'));
});
