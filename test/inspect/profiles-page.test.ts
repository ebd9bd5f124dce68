import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lmsProfiles } from '../../src-shared/inspect/profiles';
import { meaningsOf } from '../../src-shared/inspect/profiles/rule-words';
import { profilesPage } from '../../src-shared/inspect/profiles/profiles-page';

const place = 'docs/lms-profiles.md';

describe('docs/lms-profiles.md', () => {
  test('is saved as it is printed; LECTERN_PRINT=lms-profiles with this test prints it anew', () => {
    const printed = profilesPage();
    if (process.env['LECTERN_PRINT'] === 'lms-profiles') writeFileSync(place, printed);
    expect(existsSync(place)).toBe(true);
    expect(readFileSync(place, 'utf8')).toBe(printed);
  });
});

describe('each LMS profile', () => {
  const differences = lmsProfiles.flatMap((profile) =>
    profile.differences.map((one) => [profile.id, one] as const),
  );

  test('has an id of its own', () => {
    const ids = lmsProfiles.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(differences)('%s says what each rule means, where it was read and when', (_, difference) => {
    expect(meaningsOf(difference)).toHaveLength(Object.keys(difference.rules).length);
    expect(difference.source.link).toMatch(/^https:\/\/\S+$/);
    expect(difference.source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(difference.versions.length).toBeGreaterThan(0);
  });
});
