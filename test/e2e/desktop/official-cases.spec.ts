import { kitFolder } from '../../conformance/kit';
import { openPlayerCases } from '../../conformance/in-the-player';
import { playCase } from '../flows/case-player';
import { expect, test } from '../support/test';

/** Cases in which the learner uses controls or is asked what they show. The engine's tests play all there are. */
const learnerCases = [
  'CM-01',
  'CM-05',
  'CM-07b',
  'CM-07d',
  'CM-07e',
  'CM-09ab',
  'CM-09ca',
  'CM-11',
  'CM-17a',
  'MS-07',
  'OB-10a',
  'RU-04bc',
  'SX-08b',
];

const folder = kitFolder();

if (folder === null) {
  test('The official cases are not here: SCORM_CONFORMANCE names no folder', () => {
    expect(process.env['SCORM_CONFORMANCE'] ?? '').toBe('');
  });
} else {
  test('official cases in the player: what is delivered, answered and offered is as their scripts say', async ({
    openDesktop,
  }) => {
    test.setTimeout(240_000);
    const cases = await openPlayerCases(folder);
    const desktop = await openDesktop();
    const differences: Record<string, readonly string[]> = {};
    for (const id of learnerCases)
      await test.step(id, async () => {
        differences[id] = await playCase(desktop, cases, cases.open(id));
      });
    expect(differences).toEqual(Object.fromEntries(learnerCases.map((id) => [id, []])));
  });
}
