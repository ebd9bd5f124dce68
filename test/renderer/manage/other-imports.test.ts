import { describe, expect, test } from 'vitest';
import { Import } from '../../../src-shared/contract/imports';
import { windowKeyName } from '../../../src-shared/contract/keys';
import { otherImports, otherWayOf } from '../../../src-renderer/manage/imports/other-imports';

const began = Date.parse('2026-01-01T12:00:00.000Z');

const anImport = (given: Partial<Import>): Import =>
  Import.parse({
    import_id: crypto.randomUUID(),
    package_id: crypto.randomUUID(),
    version: null,
    way: 'form',
    uploaded_by: 'LMS key',
    state: 'completed',
    progress: 1,
    file_name: 'course.zip',
    size_bytes: 10,
    failure: null,
    created_at: '2026-01-01T11:00:00.000Z',
    updated_at: '2026-01-01T12:00:01.000Z',
    expires_at: '2026-01-02T11:00:00.000Z',
    ...given,
  });
const shown = (imports: readonly Import[], dismissed: readonly string[] = []) =>
  otherImports(imports, { sinceMs: began, dismissed: new Set(dismissed) });

describe('imports that no window began', () => {
  test.each([
    ['form', 'LMS key', 'api'],
    ['form', windowKeyName, null],
    ['presigned', 'LMS key', 'api'],
    ['multipart', windowKeyName, 'api'],
    ['disk', windowKeyName, 'disk'],
    ['watched', 'First key', 'watched'],
    ['linked', 'First key', null],
    ['fix', windowKeyName, null],
  ] as const)('by the way %s of %s say that they came so: %s', (way, by, said) => {
    expect(otherWayOf({ way, uploaded_by: by })).toBe(said);
  });

  test('are listed while they are under way, and when they ended since the window was opened', () => {
    const old = anImport({ updated_at: '2026-01-01T11:59:59.999Z' });
    const slow = anImport({ state: 'processing', updated_at: '2026-01-01T09:00:00.000Z' });
    const failed = anImport({ state: 'failed', way: 'watched' });
    const own = anImport({ uploaded_by: windowKeyName });
    expect(shown([old, slow, failed, own])).toEqual([slow, failed]);
  });

  test('are gone when somebody has put them away', () => {
    const done = anImport({});
    expect(shown([done])).toEqual([done]);
    expect(shown([done], [done.import_id])).toEqual([]);
  });
});
