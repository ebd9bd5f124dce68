import { showDocuments, useStage } from '../flows/stage-arts';
import { windowedDesktop } from '../flows/windowed';
import { test } from '../support/test';

test('content seeks in a film, plays sound by itself and fills the screen', async ({ openDesktop }) => {
  await useStage(windowedDesktop(await openDesktop()));
});

test('a PDF is shown as an activity, inside a page and behind a link', async ({ openDesktop }) => {
  await showDocuments(windowedDesktop(await openDesktop()));
});
