import { Center, Loader } from '@mantine/core';
import { useExplain } from '../api/use-explain';
import { ExplainedFailure } from '../ui/explained-failure';
import { useInspectorSay } from './use-inspector-say';

export interface ReadingProps {
  /** Null as long as nothing has gone wrong. */
  readonly failure?: unknown;
  readonly onRetry?: () => void;
}

/** What stands there while a session is read, or could not be. */
export function Reading({ failure = null, onRetry }: ReadingProps) {
  const say = useInspectorSay();
  const explain = useExplain();
  if (failure !== null) return <ExplainedFailure {...explain(failure)} onRetry={onRetry} />;
  return (
    <Center py="xl">
      <Loader aria-label={say('page.loading')} />
    </Center>
  );
}
