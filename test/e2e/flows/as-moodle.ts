import { expect, type Page } from '@playwright/test';
import { goodZip, smallManifest } from '../../content/zip-bytes';
import { openPanel } from './inspector-panels';
import { closeWindow, contentOf, importZip, type Place } from './place';
import { calledBy, chooseInBench, launchFromBench, openBench } from './test-bench';

/** A page that asks for a script by a name in another case than the package has it. */
const page = `<!doctype html><title>Careless</title><h1>Careless</h1>
<script src="Course.js"></script>
<script>
  window.api = parent.API;
  document.documentElement.dataset.began = api.LMSInitialize('');
</script>`;

const files = {
  'imsmanifest.xml': smallManifest('index.html', ['index.html', 'course.js']),
  'index.html': page,
  'course.js': 'document.documentElement.dataset.helped = "true";',
};

const moodle = 'Moodle (SCORM standard mode on, auto-commit off)';

/** A course that works here and not in Moodle: its file is not found there, and once it is finished it opens in review. */
export async function playAsMoodle(place: Place): Promise<void> {
  await importZip(place, 'careless', await goodZip(files));
  await openBench(place);
  const here = await launchFromBench(place);
  await expect(contentOf(here).locator('html')).toHaveAttribute('data-helped', 'true');
  await closeWindow(here);

  await openBench(place);
  await chooseInBench(place, 'bench-profile', moodle);
  const there = await launchFromBench(place);
  await expect(contentOf(there).locator('html')).toHaveAttribute('data-began', 'true');
  await expect(contentOf(there).locator('html')).not.toHaveAttribute('data-helped');
  await readWhy(await place.nextWindow(() => there.getByTestId('player-inspect').click()));
  expect(await modeOf(there)).toBe('normal');
  await calledBy(there, [
    ['LMSSetValue', 'cmi.core.lesson_status', 'completed'],
    ['LMSFinish', ''],
  ]);
  await there.getByTestId('nav-exit').click();
  await expect(there.getByTestId('player-ended')).toBeVisible();
  await closeWindow(there);

  const { home } = place;
  await home.getByTestId('sandbox').filter({ hasText: 'Moodle' }).getByTestId('sandbox-menu').click();
  const again = await place.nextWindow(() => home.getByTestId('sandbox-resume').click());
  expect(await modeOf(again)).toBe('review');
}

async function readWhy(inspector: Page): Promise<void> {
  await openPanel(inspector, 'content');
  const observed = inspector.locator('[data-testid="observation"][data-kind="other-case"]');
  await expect(observed).toContainText('Course.js');
  await expect(observed).toContainText('course.js');
  await closeWindow(inspector);
}

async function modeOf(player: Page): Promise<string | undefined> {
  const [asked] = await calledBy(player, [['LMSGetValue', 'cmi.core.lesson_mode']]);
  return asked?.[0];
}
