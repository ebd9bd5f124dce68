import { expect, test } from 'vitest';
import { boundedFindings } from '../../src-main/content/bounded-findings';
import type { Finding } from '../../src-shared/contract/common';

const finding = (id: string, severity: Finding['severity'], file: string | null = null): Finding => ({
  ...{ id, severity, facts: {}, message: id, file, line: null },
  ...{ fix: null, section: null, fix_id: null },
});

test('findings that have room stay as they are', () => {
  const all = [finding('a', 'info'), finding('b', 'error')];
  expect(boundedFindings(all)).toEqual(all);
});

test('beyond the room the worst stay, in their order, and the rest is counted', () => {
  const long = 'x'.repeat(4000);
  const infos = Array.from({ length: 50 }, (_, at) => finding(`info-${String(at)}`, 'info', long));
  const warnings = Array.from({ length: 50 }, (_, at) => finding(`warning-${String(at)}`, 'warning', long));
  const bounded = boundedFindings([...infos, ...warnings, finding('last', 'error', long)]);
  expect(JSON.stringify(bounded).length).toBeLessThan(270_000);
  const ids = bounded.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['last', ...warnings.map(({ id }) => id)]));
  expect(ids.indexOf('last')).toBeGreaterThan(ids.indexOf('warning-49'));
  expect(ids.at(-1)).toBe('package.more-findings');
  expect(bounded.at(-1)?.facts).toEqual({ number: 101 - (bounded.length - 1) });
});
