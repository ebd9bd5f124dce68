import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import { inspectorPath } from '../../api/session-paths';
import { BackLink } from '../../ui/back-link';
import { Page } from '../../ui/page';
import { Reading } from '../reading';
import { useAttempt, type Attempt } from '../use-attempt';
import { useInspectorSay } from '../use-inspector-say';

export interface CompareFrameProps {
  readonly sessionId: string;
  readonly title: string;
  readonly testId: string;
  /** What it is about. */
  readonly intro?: ReactNode;
  /** Once all of the session has been read. */
  readonly children: (attempt: Attempt) => ReactNode;
}

/** A page that holds a session against something, and leads back to its inspector. */
export function CompareFrame({ sessionId, title, testId, intro, children }: CompareFrameProps) {
  const say = useInspectorSay();
  const { attempt, failure, retry } = useAttempt(sessionId);
  return (
    <Box component="main" p="lg">
      <Page
        title={title}
        subtitle={attempt?.session.package_title}
        testId={testId}
        trail={<BackLink to={inspectorPath(sessionId)}>{say('compare.back')}</BackLink>}
      >
        {intro}
        {attempt === null ? <Reading failure={failure} onRetry={retry} /> : children(attempt)}
      </Page>
    </Box>
  );
}
