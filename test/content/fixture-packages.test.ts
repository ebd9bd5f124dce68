import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPackage } from '../../src-main/content/inspect-package';
import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import { badFixtures, findingsOfFixture, listFixtures, zipFixture } from '../support/zip-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fixtures-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inspected(name: string, { strict = false } = {}) {
  const file = path.join(folder, `${name}.zip`);
  await writeFile(file, await zipFixture(name));
  return inspectPackage(file, { strict });
}

describe('a good fixture', () => {
  test.each(listFixtures('good'))(
    '%s has a course to launch and the findings that it asks for',
    async (name) => {
      const { course, findings } = await inspected(name);
      expect(JSON.stringify(course.root)).toContain('"href"');
      const ids = findings.map(({ id }) => id);
      for (const id of findingsOfFixture(name)) expect(ids).toContain(id);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test.each([['one-folder-down'], ['manifest-name-case']])('%s is refused in strict mode', async (name) => {
    await expect(inspected(name, { strict: true })).rejects.toMatchObject({ code: 'MANIFEST_NOT_FOUND' });
  });
});

describe('a bad fixture', () => {
  test.each(badFixtures())(
    '$name says what it is and on which line',
    async ({ name, code, detected, line }) => {
      const refusal = await inspected(name).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(refusal instanceof Refusal)) throw new Error(`${name} was not refused.`, { cause: refusal });
      const details = refusal.details as { detected?: string; findings: readonly Finding[] };
      expect(refusal.code).toBe(code);
      if (code !== 'INVALID_FILE_TYPE') expect(details.detected ?? null).toBe(detected);
      const errors = details.findings.filter(({ severity }) => severity === 'error');
      expect(errors.length).toBeGreaterThan(0);
      const told = details.findings;
      for (const id of findingsOfFixture(name)) expect(told.map((finding) => finding.id)).toContain(id);
      if (line !== null) expect(told.map((finding) => finding.line)).toContain(line);
    },
  );
});
