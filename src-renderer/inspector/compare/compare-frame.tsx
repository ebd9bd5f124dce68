import { Anchor, Box, Center, Group, Loader } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useExplain } from '../../api/use-explain';
import { ExplainedFailure } from '../../ui/explained-failure';
import { Page } from '../../ui/page';
import { useInspectorSay } from '../use-inspector-say';
import type { AskedAttempt } from './use-attempt';

export interface CompareFrameProps {
  readonly sessionId: string;
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A page that leads back to the inspector of the session it began with. */
export function CompareFrame({ sessionId, title, subtitle, testId, children }: CompareFrameProps) {
  const say = useInspectorSay();
  return (
    <Box component="main" p="lg">
      <Page
        title={title}
        subtitle={subtitle}
        testId={testId}
        trail={
          <Anchor component={Link} href={`/sessions/${sessionId}/inspect`} size="sm">
            <Group gap={4} wrap="nowrap" component="span">
              <IconArrowLeft size={16} aria-hidden className="lectern-turns" />
              {say('compare.back')}
            </Group>
          </Anchor>
        }
      >
        {children}
      </Page>
    </Box>
  );
}

/** What stands there while an attempt is read, or could not be. */
export function Reading({ asked: { failure, retry } }: { readonly asked: AskedAttempt }) {
  const say = useInspectorSay();
  const explain = useExplain();
  if (failure !== null) return <ExplainedFailure {...explain(failure)} onRetry={retry} />;
  return (
    <Center py="xl">
      <Loader aria-label={say('compare.loading')} />
    </Center>
  );
}
