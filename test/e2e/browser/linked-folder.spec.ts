import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contract } from '../../../src-shared/contract';
import { callEndpoint } from '../../../src-shared/contract/call';
import { fixtureFiles } from '../../support/zip-fixture';
import { contentOf, untilSaved } from '../flows/place';
import { expect, test } from '../support/test';

test('a course that is played from a linked folder says when its files have changed, and goes on where it was', async ({
  page,
  openServe,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-linked-'));
  for (const { name, bytes } of fixtureFiles('scorm12-single')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { visitUrl, apiOrigin } = await openServe();
  const code = visitUrl.split('/').at(-1) ?? '';
  const visitor = { origin: apiOrigin, token: '' };
  const { token } = await callEndpoint(contract.exchangeVisitCode, { code }, visitor);
  const owner = { origin: apiOrigin, token };
  const { package_id } = await callEndpoint(contract.linkFolder, { path: folder }, owner);
  await expect
    .poll(async () => (await callEndpoint(contract.listLinks, {}, owner)).links[0]?.is_live)
    .toBe(true);
  const launched = { packageId: package_id, user_id: 'designer' };
  const { launch_url } = await callEndpoint(contract.launchPackage, launched, owner);
  await page.goto(launch_url);
  const sco = contentOf(page);
  await expect(sco.locator('#resumed-location')).toHaveText('none');
  await sco.locator('#next').click();
  await untilSaved(page);

  const { launch_path } = await callEndpoint(contract.readPackage, { packageId: package_id }, owner);
  const file = join(folder, launch_path ?? '');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</body>', '<p>As it is now</p></body>'));
  const notice = page.locator('[data-notice="content-changed"]');
  await expect(notice).toContainText(launch_path ?? '');
  await notice.getByRole('button', { name: 'Load again' }).click();
  await expect(sco.locator('body')).toContainText('As it is now');
  await expect(sco.locator('#resumed-location')).not.toHaveText('none');
  await expect(notice).toHaveCount(0);
  const { total } = await callEndpoint(contract.listSessions, {}, owner);
  expect(total).toBe(1);
  rmSync(folder, { recursive: true });
});
