import { callOffDownload, callOffLongWork, keepHalfOfATenant } from '../flows/calling-off';
import { lookAtAnEarlierVersion } from '../flows/earlier-version';
import { readLicences } from '../flows/licences';
import { seeAWatchedFolder } from '../flows/other-imports';
import { test } from '../support/test';

test('long work can be called off', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await callOffLongWork({ home, nextWindow });
});

test('a download can be called off', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await callOffDownload({ home, nextWindow });
});

test('what was half kept says so', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await keepHalfOfATenant({ home, nextWindow });
});

test('the licences of the libraries in the program are listed', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await readLicences({ home, nextWindow });
});

test('an earlier version is looked at', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await lookAtAnEarlierVersion({ home, nextWindow });
});

test('imports of others show how they came', async ({ openDesktop }) => {
  const { page: home, nextWindow } = await openDesktop();
  await seeAWatchedFolder({ home, nextWindow });
});
