import { expect, type Page } from '@playwright/test';
import { goodZip, smallManifest } from '../../content/zip-bytes';
import { inspectTitled } from './core-flow';
import { closeWindow, contentOf, importZip, playTitled, untilSaved, type Place } from './place';

/** Content of SCORM 1.2 that does what its buttons say, and nothing besides. */
const page = `<!doctype html>
<html lang="en">
  <head><title>Faults</title></head>
  <body>
    <button id="points">Points</button>
    <button id="complete">Complete</button>
    <button id="finish">Finish</button>
    <p id="state"></p>
    <script>
      let place = window;
      while (!place.API) place = place.parent;
      const { API: api } = place;
      const on = (id, act) => {
        document.getElementById(id).onclick = () => {
          act();
          document.getElementById('state').textContent = id;
        };
      };
      api.LMSInitialize('');
      on('points', () => api.LMSSetValue('cmi.core.score.raw', '17'));
      on('complete', () => {
        api.LMSSetValue('cmi.core.lesson_status', 'completed');
        api.LMSCommit('');
      });
      on('finish', () => {
        api.LMSSetValue('cmi.core.session_time', '00:01:30');
        api.LMSFinish('');
      });
    </script>
  </body>
</html>`;

interface Plant {
  readonly title: string;
  /** What stands in the item of the manifest. */
  readonly item: string;
  readonly play: (player: Page) => Promise<void>;
  /** Findings, and the call that each of them leads to. */
  readonly faults: Readonly<Record<string, string>>;
}

const plants: readonly Plant[] = [
  {
    title: 'Points of nobody knows how many, never saved',
    item: '',
    play: async (player) => {
      await press(player, 'points');
      // Content works on for a minute and a half.
      await player.clock.setFixedTime(Date.now() + 90_000);
      await press(player, 'finish');
    },
    faults: { 'run.commit-never': 'cmi.core.score.raw', 'run.score-without-max': 'cmi.core.score.raw' },
  },
  {
    title: 'Completed and never passed',
    item: '<adlcp:masteryscore>70</adlcp:masteryscore>',
    play: async (player) => {
      await press(player, 'complete');
      await press(player, 'finish');
    },
    faults: { 'run.completed-never-passed': 'cmi.core.lesson_status' },
  },
];

/** Faults are planted in content: of each course the inspector finds its own, and nothing else. */
export async function findPlantedFaults(place: Place): Promise<void> {
  for (const { title, item, play, faults } of plants) {
    const manifest = smallManifest().replace('Small', title).replace('</item>', `${item}</item>`);
    await importZip(place, title, await goodZip({ 'imsmanifest.xml': manifest, 'index.html': page }));
    const player = await playTitled(place, title);
    await play(player);
    await untilSaved(player);
    await player.getByTestId('nav-exit').click();
    await expect(player.getByTestId('player-ended')).toBeVisible();
    await closeWindow(player);
    const inspector = await inspectTitled(place, title);
    await inspector.locator('[data-panel="findings"]').click();
    const found = () =>
      inspector
        .getByTestId('run-finding')
        .evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset['finding']).sort());
    await expect.poll(found).toEqual(Object.keys(faults).sort());
    for (const [finding, element] of Object.entries(faults)) await expectLink(inspector, finding, element);
    await closeWindow(inspector);
  }
}

async function press(player: Page, button: string): Promise<void> {
  const content = contentOf(player);
  await content.locator(`#${button}`).click();
  await expect(content.locator('#state')).toHaveText(button);
}

/** The finding leads to the call that shows it. */
async function expectLink(inspector: Page, finding: string, element: string): Promise<void> {
  await inspector.locator(`[data-finding="${finding}"]`).getByTestId('entry-link').first().click();
  await expect(inspector.getByTestId('scrubber-thumb')).toHaveAttribute(
    'aria-valuetext',
    new RegExp(element),
  );
  await inspector.getByTestId('go-live').click();
}
