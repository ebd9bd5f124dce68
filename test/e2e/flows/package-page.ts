import { expect, type Locator, type Page } from '@playwright/test';
import { goodZip, smallManifest, speakingPage } from '../../content/zip-bytes';
import { barriersOf } from './accessibility';
import {
  card,
  closeWindow,
  contentOf,
  goToLibrary,
  importByButton,
  importZip,
  playTitled,
  sendVersion,
  titles,
  typeNumber,
  untilSaved,
  type Place,
} from './place';

/** What axe finds on a tab: nothing. */
async function lookAt(home: Page, name: string): Promise<void> {
  expect(await barriersOf(home, name)).toEqual([]);
}

async function openTab({ home }: Place, tab: string): Promise<Locator> {
  await home.getByTestId(`tab-${tab}`).click();
  await expect(home).toHaveURL(new RegExp(`#/packages/[^/]+/${tab}$`));
  return home.getByTestId('package-tab');
}

async function openPage(place: Place, title: string): Promise<void> {
  await goToLibrary(place);
  await place.home.getByTestId('package-card').filter({ hasText: title }).getByRole('link').first().click();
  await expect(place.home.getByTestId('package-page')).toBeVisible();
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><script>top.taken = 1</script><rect width="80" height="40" fill="teal"/></svg>`;

/** In a folder of its own, with a page whose name is written in another case, and files that would like to run. */
const muddled = () =>
  goodZip({
    'course/imsmanifest.xml': smallManifest('index.html'),
    'course/Index.html': speakingPage,
    'course/picture.svg': svg,
    'course/hostile.html': '<script>top.taken = 1</script>',
    'course/tool.bin': 'bytes',
  });

/** Findings are read by severity, what can be mended is mended into a new version, and the old one can be had again. */
export async function mendAndRollBack(place: Place): Promise<void> {
  const { home } = place;
  await importZip(place, 'muddled', await muddled());
  await home.getByTestId('package-card').getByRole('link').first().click();
  await expect(home.getByTestId('package-page')).toBeVisible();
  await lookAt(home, 'overview');
  const findings = await openTab(place, 'findings');
  await expect(findings.getByTestId('finding').first()).toBeVisible();
  await lookAt(home, 'findings');
  await home.getByTestId('mend-button').click();
  await expect(home.getByRole('dialog')).toContainText('version 1 stays unchanged');
  await home.getByTestId('mend-confirm').click();
  await expect(home.getByTestId('fix-report')).toContainText('index.html → Index.html');
  await expect(home.getByRole('dialog')).toContainText('version 1 is unchanged');
  await home.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(home.getByTestId('mend')).toHaveCount(0);

  const versions = await openTab(place, 'versions');
  await expect(versions.getByTestId('version-row')).toHaveCount(2);
  await expect(versions.getByTestId('version-row').first()).toContainText('Mended from version 1');
  await versions.getByTestId('compare-button').click();
  await expect(versions.getByTestId('difference').filter({ hasText: 'Files changed' })).toContainText(
    'imsmanifest.xml',
  );
  await lookAt(home, 'versions');
  await versions.getByTestId('restore-version').click();
  await expect(home.getByRole('dialog')).toContainText('Attempts that are open stay');
  await home.getByRole('button', { name: 'Make version 1 the current one' }).click();
  await expect(versions.locator('[data-version="1"]')).toContainText('Current');
}

/** A file on disk becomes the next version of the package that is shown. */
export async function uploadVersion(place: Place): Promise<void> {
  const versions = await openTab(place, 'versions');
  const buffer = await goodZip({ 'imsmanifest.xml': smallManifest('new.html'), 'new.html': speakingPage });
  await sendVersion(place, buffer);
  await expect(versions.getByTestId('version-row')).toHaveCount(3);
  await expect(versions.locator('[data-version="3"]')).toContainText('Current');
}

/** Files are found and looked at; nothing in them runs. */
export async function lookAtFiles(place: Place): Promise<void> {
  const { home } = place;
  const files = await openTab(place, 'files');
  await expect(files.getByTestId('file-row')).toHaveCount(5);
  await files.getByTestId('file-search').fill('HOSTILE');
  await expect(files.getByTestId('file-row')).toHaveCount(1);
  await files.getByTestId('file-row').click();
  await expect(files.getByTestId('source-text')).toContainText('<script>top.taken = 1</script>');
  await files.getByTestId('file-search').fill('');
  await files.getByTestId('file-row').filter({ hasText: 'picture.svg' }).click();
  const picture = files.getByRole('img', { name: 'course/picture.svg' });
  await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(80);
  expect(await home.evaluate(() => 'taken' in window)).toBe(false);
  await lookAt(home, 'files');
  await files.getByTestId('file-list').focus();
  await home.keyboard.press('End');
  await expect(files.getByTestId('file-preview')).toHaveAttribute('data-path', 'course/tool.bin');
  await expect(files.getByTestId('file-preview')).toContainText('cannot be shown here');
  await home.keyboard.press('Home');
  await expect(files.getByTestId('file-preview')).toHaveAttribute('data-path', 'course/Index.html');

  const contents = await openTab(place, 'contents');
  await contents.getByTestId('manifest-toggle').click();
  await expect(contents.getByTestId('source-text')).toContainText('<manifest');
  await lookAt(home, 'contents');
  await home.getByTestId('tab-contents').focus();
  await home.keyboard.press('ArrowRight');
  await expect(home.getByTestId('file-list')).toBeVisible();
  await home.goBack();
  await expect(home.getByTestId('manifest-tree')).toBeVisible();
}

const single = titles['scorm2004-single'];

async function finishOnce(place: Place, player: Page): Promise<void> {
  const sco = contentOf(player);
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(sco.locator('#score')).toHaveText('100');
  await sco.locator('#finish').click();
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
}

/** A finished course opens as its package says, and whatever is done in review changes nothing of the record. */
export async function openAgain(place: Place): Promise<void> {
  const { home } = place;
  await importByButton(place, 'scorm2004-single');
  await expect(card(place, 'scorm2004-single')).toBeVisible();
  const first = await playTitled(place, single);
  await contentOf(first).locator('#next').click();
  await contentOf(first).locator('#next').click();
  await finishOnce(place, first);

  await openPage(place, single);
  await openTab(place, 'properties');
  await home.getByTestId('re-entry-review').click();
  await expect(home.getByTestId('re-entry-review')).toBeChecked();
  await typeNumber(home.getByTestId('pass-mark'), '60.5');
  await expect(home.getByTestId('pass-mark')).toHaveValue('60.5 %');
  await lookAt(home, 'properties');
  const again = await place.nextWindow(() => home.getByTestId('play-button').click());
  const sco = contentOf(again);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#q1-a').check();
  await sco.locator('#submit').click();
  await untilSaved(again);
  await closeWindow(again);
  const sessions = await openTab(place, 'sessions');
  await expect(sessions.getByRole('row')).toHaveCount(2);
  await expect(sessions).toContainText('Passed');
  await expect(sessions).toContainText('100');

  await openTab(place, 'properties');
  await home.getByTestId('re-entry-ask').click();
  await expect(home.getByTestId('re-entry-ask')).toBeChecked();
  let opened = 0;
  home.context().on('page', () => (opened += 1));
  await home.getByTestId('play-button').click();
  await expect(home.getByRole('dialog')).toContainText('Attempt 1 was finished on');
  expect(opened).toBe(0);
  const anew = await place.nextWindow(() => home.getByTestId('ask-anew').click());
  await expect(contentOf(anew).locator('#resumed-location')).toHaveText('none');
  await closeWindow(anew);
  await openTab(place, 'sessions');
  await expect(sessions.getByRole('row')).toHaveCount(3);
}

/** A dispatch is made within limits, and ended. */
export async function dispatchAndRevoke(place: Place): Promise<void> {
  const { home } = place;
  const tab = await openTab(place, 'dispatches');
  await tab.getByTestId('create-dispatch').click();
  await home.getByTestId('dispatch-name').fill('Spring');
  await home.getByTestId('dispatch-limit').fill('25');
  await home.getByRole('button', { name: 'Make the dispatch' }).click();
  await expect(tab.getByTestId('dispatch-row')).toContainText('0 of 25');
  await lookAt(home, 'dispatches');
  await tab.getByTestId('revoke-dispatch').click();
  await home.getByRole('button', { name: 'Revoke it for good' }).click();
  await expect(tab.getByTestId('dispatch-row')).toHaveAttribute('data-status', 'revoked');
  await expect(tab.getByTestId('dispatch-zip')).toHaveCount(0);
}
