import { Center, Loader, Progress, Stack, Text } from '@mantine/core';
import { useExplain } from '../api/use-explain';
import { ExplainedFailure } from '../ui/explained-failure';
import { useFormats } from '../ui/formats';
import { useInspectorSay } from './use-inspector-say';

export interface ReadingProps {
  /** How much has been read, 0 to 1, where that is known. */
  readonly share?: number;
  /** Null as long as nothing has gone wrong. */
  readonly failure?: unknown;
  readonly onRetry?: () => void;
}

/** What stands there while a session is read, or could not be. */
export function Reading({ failure = null, onRetry, share }: ReadingProps) {
  const say = useInspectorSay();
  const explain = useExplain();
  if (failure !== null) return <ExplainedFailure {...explain(failure)} onRetry={onRetry} />;
  if (share !== undefined) return <Read share={share} />;
  return (
    <Center py="xl">
      <Loader aria-label={say('page.loading')} />
    </Center>
  );
}

function Read({ share }: { readonly share: number }) {
  const say = useInspectorSay();
  const formats = useFormats();
  return (
    <Center py="xl">
      <Stack gap="xs" w="min(20rem, 100%)" data-testid="reading">
        <Progress value={100 * share} aria-label={say('page.loading')} />
        <Text size="sm" c="dimmed" ta="center">
          {say('page.read', { share: formats.percent(share) })}
        </Text>
      </Stack>
    </Center>
  );
}
