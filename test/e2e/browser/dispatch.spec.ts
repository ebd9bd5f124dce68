import type { FrameLocator, Page } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import { filesOfZip } from '../../support/zip-files';
import {
  answerAll,
  courseIn,
  dispatchOf,
  ownerOf,
  readSession,
  sessionsBy,
  startSite,
  uploadZip,
  zipOf,
} from '../flows/dispatch';
import { contentOf } from '../flows/place';
import { expect, test } from '../support/test';

/** What an LMS of version 1.2 puts before content, and nothing more; it remembers what it was told. */
const standInLms = (frame: string) => `<!doctype html>
<title>Another LMS</title>
<script>
  const values = { 'cmi.core.student_id': 'lms-7', 'cmi.core.student_name': 'Lee, Ann', 'cmi.core.lesson_status': 'not attempted' };
  const calls = [];
  const note = (name, give) => (...args) => (calls.push([name, ...args].join(' ')), give(...args));
  window.API = {
    LMSInitialize: note('LMSInitialize', () => 'true'),
    LMSFinish: note('LMSFinish', () => 'true'),
    LMSCommit: note('LMSCommit', () => 'true'),
    LMSGetValue: (element) => values[element] ?? '',
    LMSSetValue: note('LMSSetValue', (element, value) => ((values[element] = value), 'true')),
    LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => '',
  };
</script>
<iframe src="${frame}" width="1100" height="700" title="course"></iframe>`;

interface StandIn {
  readonly values: Readonly<Record<string, string>>;
  readonly calls: readonly string[];
}
const told = (page: Page): Promise<StandIn> => page.evaluate('({ values, calls })');

const exit = (player: FrameLocator | Page) => player.getByTestId('nav-exit').click();

for (const version of ['1.2', '2004'] as const)
  test(`a dispatch as SCORM ${version}, imported into Lectern, plays the course there and reports to the outer session`, async ({
    page,
    openServe,
  }) => {
    const serve = await openServe();
    const owner = await ownerOf(serve);
    const { dispatch } = await dispatchOf(owner, 'scorm2004-single');
    const packageId = await uploadZip(owner, await zipOf(owner, dispatch, version));
    const learner = { packageId, user_id: 'ann', learner_name: 'Ann Lee' };
    const outer = await callEndpoint(contract.launchPackage, learner, owner);
    await page.goto(outer.launch_url);
    const shell = contentOf(page);
    const inner = shell.frameLocator('iframe');
    const sco = courseIn(inner);
    await answerAll(sco);
    await sco.locator('#finish').click();
    await exit(inner);
    await expect(shell.locator('.bar')).toContainText('You have left the course');
    await expect
      .poll(async () => (await readSession(owner, outer.session_id)).state, { timeout: 20_000 })
      .toBe('passed');
    const reported = await readSession(owner, outer.session_id);
    const [within] = await sessionsBy(owner, dispatch);
    expect(within).toMatchObject({ user_id: 'ann', learner_name: 'Ann Lee', state: 'passed' });
    expect(reported.score_raw).toBe(100);
    expect(reported.completion_status).toBe('completed');
    expect(reported.time_spent_seconds).toBeGreaterThan(0);
    expect(Math.abs(reported.time_spent_seconds - (within?.time_spent_seconds ?? 0))).toBeLessThan(5);
  });

test('in an LMS on another site the course plays in the frame, goes on where it was left, and reports', async ({
  page,
  openServe,
}) => {
  const owner = await ownerOf(await openServe());
  const { dispatch } = await dispatchOf(owner, 'scorm12-single', { allowed_domains: ['localhost'] });
  const files = await filesOfZip(await zipOf(owner, dispatch, '1.2'));
  await using site = await startSite({ ...files, 'lms.html': standInLms('index.html') });
  const inner = page.frameLocator('iframe').frameLocator('iframe');
  const sco = courseIn(inner);

  await page.goto(`${site.url}/lms.html`);
  await expect(sco.locator('#resumed-location')).toHaveText('none');
  await expect.poll(async () => (await told(page)).values['cmi.core.lesson_status']).toBe('incomplete');
  await sco.locator('#next').click();
  await expect(inner.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

  await page.goto(`${site.url}/lms.html`);
  await expect(sco.locator('#resumed-location')).toHaveText('2');
  await answerAll(sco, 2);
  await expect.poll(async () => (await told(page)).values['cmi.core.score.raw']).toBe('100');
  expect((await told(page)).values['cmi.core.lesson_status']).toBe('incomplete');
  await sco.locator('#finish').click();
  await expect.poll(async () => (await told(page)).values['cmi.core.lesson_status']).toBe('passed');
  await exit(inner);
  await expect.poll(async () => (await told(page)).calls.at(-1)).toBe('LMSFinish ');
  const { values, calls } = await told(page);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': '' });
  expect(values['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
  expect(calls.filter((call) => call.startsWith('LMSInitialize'))).toHaveLength(1);
  const sessions = await sessionsBy(owner, dispatch);
  expect(sessions).toMatchObject([{ user_id: 'lms-7', learner_name: 'Lee, Ann', state: 'passed' }]);
});

test('where the LMS lets nobody be framed, the course opens in a window and reports from there', async ({
  page,
  openServe,
}) => {
  const owner = await ownerOf(await openServe());
  const { dispatch } = await dispatchOf(owner, 'scorm12-single');
  const files = await filesOfZip(await zipOf(owner, dispatch, '1.2'));
  const policy = `<meta http-equiv="Content-Security-Policy" content="frame-src 'self'; connect-src 'self'">`;
  const index = String(files['index.html']).replace('<head>', `<head>${policy}`);
  await using site = await startSite({
    ...{ ...files, 'index.html': index },
    'lms.html': standInLms('index.html'),
  });
  await page.goto(`${site.url}/lms.html`);
  const button = page.frameLocator('iframe').getByRole('button');
  const [player] = await Promise.all([page.waitForEvent('popup'), button.click()]);
  const sco = contentOf(player);
  await answerAll(sco);
  await sco.locator('#finish').click();
  await exit(player);
  await expect.poll(async () => (await told(page)).calls.at(-1)).toBe('LMSFinish ');
  expect((await told(page)).values).toMatchObject({
    ...{ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' },
  });
});

test('an LMS that the dispatch does not name gets a sentence in place of the course', async ({
  page,
  openServe,
}) => {
  const owner = await ownerOf(await openServe());
  const { dispatch } = await dispatchOf(owner, 'scorm12-single', { allowed_domains: ['lms.example.org'] });
  const files = await filesOfZip(await zipOf(owner, dispatch, '1.2'));
  await using site = await startSite({ ...files, 'lms.html': standInLms('index.html') });
  await page.goto(`${site.url}/lms.html`);
  await expect(page.frameLocator('iframe').frameLocator('iframe').locator('h1')).toHaveText(
    'This course may not be opened from this place.',
  );
  expect(await sessionsBy(owner, dispatch)).toEqual([]);
});
