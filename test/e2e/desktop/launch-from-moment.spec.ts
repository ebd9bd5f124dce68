import { goodZip } from '../../content/zip-bytes';
import { inspectTitled } from '../flows/core-flow';
import { closeWindow, contentOf, importZip, playTitled, untilSaved } from '../flows/place';
import { expect, test } from '../support/test';

/** A SCO that shows what it finds, and keeps its own name with what is written into its field. */
const page = (name: string) => `<!doctype html><html lang="en"><title>${name}</title><h1>${name}</h1>
<p id="entry"></p><p id="found"></p><label>Notes <input id="notes" /></label>
<script>
  const { API: api } = parent;
  api.LMSInitialize('');
  document.getElementById('entry').textContent = api.LMSGetValue('cmi.core.entry');
  document.getElementById('found').textContent = api.LMSGetValue('cmi.suspend_data');
  document.getElementById('notes').onchange = ({ target }) => {
    api.LMSSetValue('cmi.suspend_data', '${name}: ' + target.value);
    api.LMSCommit('');
  };
</script></html>`;

const names = ['One', 'Two'];
const course = () =>
  goodZip({
    'imsmanifest.xml': `<manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>Two notebooks</title>
    ${names.map((name) => `<item identifier="${name}" identifierref="R${name}"><title>${name}</title></item>`).join('')}
  </organization></organizations>
  <resources>
    ${names.map((name) => `<resource identifier="R${name}" type="webcontent" adlcp:scormtype="sco" href="${name}.html"><file href="${name}.html"/></resource>`).join('')}
  </resources>
</manifest>`,
    ...Object.fromEntries(names.map((name) => [`${name}.html`, page(name)])),
  });

test('a test launch from a moment opens the SCO that was open then, with what it had then', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importZip(place, 'two.zip', await course());
  const player = await playTitled(place, 'Two notebooks');
  const write = async (text: string) => {
    await contentOf(player).locator('#notes').fill(text);
    await contentOf(player).locator('#notes').press('Tab');
    await untilSaved(player);
  };
  await write('of the first');
  await player.locator('[data-testid="toc-item"][data-item-id="Two"]').click();
  await expect(contentOf(player).locator('h1')).toHaveText('Two');
  await write('early');
  await write('late');
  await closeWindow(player);

  const inspector = await inspectTitled(place, 'Two notebooks');
  await inspector.getByTestId('call-search').fill('method:SetValue element:suspend_data');
  await inspector.getByTestId('call-row').filter({ hasText: 'early' }).click();
  await inspector.getByRole('tab', { name: 'Test bench' }).click();
  await inspector.getByTestId('bench-from-here').click();
  await expect(inspector.getByTestId('bench-activity')).toHaveValue('Two');
  await expect(inspector.getByTestId('bench-suspend-data')).toHaveValue('Two: early');
  const tried = await desktop.nextWindow(() => inspector.getByTestId('bench-launch').click());
  const sco = contentOf(tried);
  await expect(sco.locator('h1')).toHaveText('Two');
  await expect(sco.locator('#entry')).toHaveText('resume');
  await expect(sco.locator('#found')).toHaveText('Two: early');
  await tried.locator('[data-testid="toc-item"][data-item-id="One"]').click();
  await expect(sco.locator('h1')).toHaveText('One');
  await expect(sco.locator('#found')).toHaveText('');
  await closeWindow(tried);
});
