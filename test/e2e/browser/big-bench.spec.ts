import { goodZip } from '../../content/zip-bytes';
import { contentOf, importZip, untilSaved } from '../flows/place';
import { launchFromBench, openBench } from '../flows/test-bench';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

const count = 3000;
/** Titles so long that the tree which comes with the package is cut. */
const longTitle = 'A title that goes on. '.repeat(80);
const numbers = Array.from({ length: count }, (_, at) => String(at + 1));
const course = () =>
  goodZip({
    'imsmanifest.xml': `<manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>A big book</title>
    ${numbers.map((number) => `<item identifier="page-${number}" identifierref="R"><title>Page ${number}. ${longTitle}</title></item>`).join('')}
  </organization></organizations>
  <resources><resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="page.html"><file href="page.html"/></resource></resources>
</manifest>`,
    'page.html': `<!doctype html><html lang="en"><title>Page</title><p id="found"></p><script>
  const { API: api } = parent;
  api.LMSInitialize('');
  document.getElementById('found').textContent = api.LMSGetValue('cmi.suspend_data');
</script></html>`,
  });

test('a test launch opens any SCO of a course whose tree is too big to be shown whole', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  const { home } = place;
  await importZip(place, 'big.zip', await course());
  await openBench(place);
  await home.getByTestId('bench-activity').fill('Page 2999.');
  await home.getByRole('option').first().click();
  await home.getByTestId('bench-suspend-data').fill('so far');
  const player = await launchFromBench(place);
  await expect(player.getByTestId('player-activity')).toContainText('Page 2999.');
  await expect(contentOf(player).locator('#found')).toHaveText('so far');
  await untilSaved(player);
});
