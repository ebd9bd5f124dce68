import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../../../src-shared/contract/call';
import { UploadFailure } from '../../../src-renderer/manage/imports/upload-row';
import { whyUnsent } from '../../../src-renderer/api/upload';
import { markupOf } from '../support/render';

const nothing = () => undefined;
const failure = (error: unknown) => (
  <UploadFailure file="golf.zip" error={error} onRetry={nothing} onChoose={nothing} />
);

describe('an import that failed', () => {
  test('because its file changed since it was chosen offers to choose it again, and no retry', async () => {
    const changed = new DOMException('The file could not be read', 'NotReadableError');
    const file = Object.assign(new Blob(['x']), {
      slice: () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(changed) }),
    });
    expect(await whyUnsent(new Blob(['x']))).toMatchObject({ name: 'NetworkError' });
    const markup = markupOf(failure(await whyUnsent(file)));
    expect(markup).toContain('“golf.zip” has changed since it was chosen');
    expect(markup).toContain('Choose again');
    expect(markup).not.toContain('Try again');
  });

  test('shows the reason, each finding with file, line and fix, the request id and a retry', () => {
    const error = new ApiFailure(400, {
      error: 'Invalid SCORM package: the manifest could not be read',
      code: 'PARSE_FAILED',
      request_id: 'req-7',
      details: {
        findings: [
          {
            id: 'manifest.of-a-newer-server',
            facts: {},
            severity: 'error',
            message: 'Opening and ending tag do not match',
            file: 'imsmanifest.xml',
            line: 12,
            fix: 'Close the tag',
          },
        ],
      },
    });
    const markup = markupOf(failure(error));
    expect(markup).toContain('“golf.zip” cannot be imported as it is');
    expect(markup).toContain('Opening and ending tag do not match');
    expect(markup).toContain('imsmanifest.xml, line 12');
    expect(markup).toContain('Fix: Close the tag');
    expect(markup).toContain('Nothing was stored; your file is as it was.');
    expect(markup).toContain('Request id: req-7');
    expect(markup).toContain('Try again');
  });
});
