import { Text } from '@mantine/core';
import type { SessionFile } from '../../../src-shared/inspect/session-file';
import { useInspectorSay } from '../use-inspector-say';

/** Whose session a file holds, of which package, and what made it. */
export function FileFacts({ file }: { readonly file: SessionFile }) {
  const say = useInspectorSay();
  const { session, environment } = file;
  const { version, checksum_sha256: checksum } = file.package;
  const facts = [
    say('page.of', { learner: session.learner_name ?? session.user_id, attempt: session.attempt_number }),
    say('file.version', { version }),
    checksum === null ? say('file.noChecksum') : say('file.checksum', { checksum }),
    say('file.madeBy', { engine: environment.engine_version, browser: environment.user_agent }),
  ];
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }} data-testid="session-file-facts">
      {facts.join(' · ')}
    </Text>
  );
}
