import { Box, Button, Progress, Text } from '@mantine/core';
import type { Fetch } from '../../../../src-shared/contract/remote-packages';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { asFailure } from '../../../api/as-failure';
import { useCancelFetch, useFetchPackages } from '../../../api/remote-packages';
import { useFormats } from '../../../ui/formats';
import { StatusMark, type Tone } from '../../../ui/status-mark';
import { useNow } from '../../../ui/use-now';
import { ImportFailure } from '../../imports/import-failure';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { ThereTrouble } from './there-trouble';

export interface FetchPartProps {
  readonly fetch: Fetch;
  readonly title: string;
  readonly remote: Remote;
}

const tones = {
  waiting: 'underway',
  downloading: 'underway',
  processing: 'underway',
  trouble: 'warning',
  failed: 'bad',
} as const satisfies Record<Fetch['state'], Tone>;

export function FetchMark({ fetch: { state } }: Pick<FetchPartProps, 'fetch'>) {
  const say = useManageSay();
  return <StatusMark tone={tones[state]} label={say(`there.coming.${state}`)} />;
}

/** What ends it, and what goes on with it where it stands still. */
export function FetchEnd({ fetch, title, remote }: FetchPartProps) {
  const say = useManageSay();
  const onError = useSayFailure();
  const cancel = useCancelFetch(remote.id);
  const again = useFetchPackages(remote.id);
  const ids = [fetch.remote_package_id];
  return (
    <>
      {fetch.state === 'trouble' && (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          aria-label={say('there.againNamed', { title })}
          data-testid="fetch-again"
          onClick={() => {
            again.mutate(ids, { onError });
          }}
        >
          {say('there.again')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        loading={cancel.isPending}
        aria-label={say('there.offNamed', { title })}
        data-testid="cancel-fetch"
        onClick={() => {
          cancel.mutate(ids, { onError });
        }}
      >
        {say('there.off')}
      </Button>
    </>
  );
}

/** How far it is, or why it is no further. */
export function FetchProgress({ fetch, title, remote }: FetchPartProps) {
  const say = useManageSay();
  const formats = useFormats();
  const nowMs = useNow();
  const again = useFetchPackages(remote.id);
  const onError = useSayFailure();
  const { state, trouble, failure, have_bytes: have, all_bytes: all, next_attempt_at: next } = fetch;
  if (state === 'downloading' && all !== null && all > 0)
    return (
      <Box mt="xs">
        <Progress size="sm" value={(have / all) * 100} aria-label={say('there.progress', { title })} />
        <Text size="xs" c="dimmed">
          {say('there.have', { have: formats.bytes(have), all: formats.bytes(all) })}
        </Text>
      </Box>
    );
  if (state === 'trouble' && trouble !== null)
    return (
      <Box mt="xs" maw="48rem">
        <ThereTrouble trouble={trouble} remote={remote} />
        {next !== null && !trouble.lasting && (
          <Text size="sm">{say('there.next', { when: formats.ahead(next, nowMs) })}</Text>
        )}
      </Box>
    );
  if (failure === null) return null;
  return (
    <Box mt="xs">
      <ImportFailure
        error={asFailure(failure)}
        file={title}
        onRetry={() => {
          again.mutate([fetch.remote_package_id], { onError });
        }}
      />
    </Box>
  );
}
