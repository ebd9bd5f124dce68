import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingWords } from '../../src-shared/contract/finding-words';
import { findingsPage } from '../../src-shared/contract/findings-page';

const place = 'docs/findings.md';

describe('docs/findings.md', () => {
  const printed = findingsPage();

  test('is saved as it is printed; LECTERN_PRINT=findings with this test prints it anew', () => {
    if (process.env['LECTERN_PRINT'] === 'findings') writeFileSync(place, printed);
    expect(existsSync(place)).toBe(true);
    expect(readFileSync(place, 'utf8')).toBe(printed);
  });

  test('has each sentence of every finding once', () => {
    const keys = [...printed.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key);
    expect(keys.toSorted()).toEqual(Object.keys(findingWords).toSorted());
  });
});
