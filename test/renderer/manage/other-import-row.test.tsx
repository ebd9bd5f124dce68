import { afterEach, expect, test, vi } from 'vitest';
import { ServerProvider } from '../../../src-renderer/api/server-provider';
import { OtherImportRow } from '../../../src-renderer/manage/imports/other-import-row';
import { Import } from '../../../src-shared/contract/imports';
import { windowKeyName } from '../../../src-shared/contract/keys';
import { markupOf } from '../support/render';

afterEach(() => {
  vi.unstubAllGlobals();
});

const rowOf = (uploaded_by: string) =>
  markupOf(
    <ServerProvider token="t" onSignedOut={() => undefined}>
      <OtherImportRow
        of={Import.parse({
          ...{ import_id: crypto.randomUUID(), package_id: crypto.randomUUID(), version: null },
          ...{ way: 'disk', uploaded_by, state: 'processing', progress: 0.5, failure: null },
          ...{ file_name: 'course.zip', size_bytes: 10, expires_at: '2026-01-02T11:00:00.000Z' },
          ...{ created_at: '2026-01-01T11:00:00.000Z', updated_at: '2026-01-01T12:00:01.000Z' },
        })}
        onDismiss={() => undefined}
      />
    </ServerProvider>,
  );

test('an import that a window began says so in the words of the language, another the name of its key', () => {
  vi.stubGlobal('window', { location: new URL('http://127.0.0.1:3001/') });
  expect(rowOf(windowKeyName)).toContain('From a file of this machine: A window of this Lectern');
  expect(rowOf('LMS key')).toContain('From a file of this machine: LMS key');
});
