import { describe, expect, test } from 'vitest';
import * as adapter from './adapter';
import { kitFolder, openKit } from './kit';
import { withRenamedCases } from './renamed-cases';

const folder = kitFolder();

if (folder === null) {
  test('The official cases are not here: SCORM_CONFORMANCE names no folder', () => {
    expect(process.env['SCORM_CONFORMANCE'] ?? '').toBe('');
  });
} else {
  const kit = await openKit(folder, adapter);
  const asTheyAre = await kit.play(kit.cases, []);
  const renamed = await withRenamedCases(kit.cases, (cases) => kit.play(cases, []));

  describe.each([
    ['as they are', asTheyAre],
    ['with other ids, titles and file names', renamed],
  ])('the official cases, %s', (_, { cases }) => {
    test.each(cases)('$id', ({ differences }) => {
      expect(differences).toEqual([]);
    });
  });
}
