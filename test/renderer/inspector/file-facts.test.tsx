import { expect, test } from 'vitest';
import type { Session } from '../../../src-shared/contract/sessions';
import type { SessionFile } from '../../../src-shared/inspect/session-file';
import { FileFacts } from '../../../src-renderer/inspector/file/file-facts';
import { markupOf } from '../support/render';

const session = { learner_name: 'Doe, Jane', user_id: 'jdoe', attempt_number: 2 } as Session;
const environment = { engine_version: '7.1', user_agent: 'A browser' };
const about = { session, environment, package: { title: 'Golf', version: 3, checksum_sha256: 'abc123' } };

test('a file tells whose session it holds, of which package, and what made it', () => {
  const markup = markupOf(<FileFacts file={about as SessionFile} />);
  for (const text of ['Doe, Jane', 'attempt 2', 'version 3', 'abc123', '7.1', 'A browser'])
    expect(markup).toContain(text);
});

test('a file of a package that was deleted tells that its checksum is not known', () => {
  const file = { ...about, package: { ...about.package, checksum_sha256: null } } as SessionFile;
  expect(markupOf(<FileFacts file={file} />)).toContain('checksum is not known');
});
