import { Box, Text } from '@mantine/core';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useRemoteDispatches } from '../../../api/remote-packages';
import { Answered } from '../../answered';
import { ShowMore } from '../../show-more';
import { useManageSay } from '../../use-manage-say';
import classes from '../sync.module.css';
import { DispatchRow } from './dispatch-row';
import { ThereTrouble } from './there-trouble';
import { UnlessPaused } from './unless-paused';

/** The dispatches of a remote that are active, and the way to have them here. */
export function DispatchList({ remote }: { readonly remote: Remote }) {
  return (
    <UnlessPaused remote={remote}>
      <OpenList remote={remote} />
    </UnlessPaused>
  );
}

function OpenList({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const list = useRemoteDispatches(remote.id);
  return (
    <Answered query={list} label={say('there.dispatches.loading')} isFlush>
      {({ pages }) => {
        const trouble = pages.find((page) => page.trouble !== null)?.trouble ?? null;
        const rows = pages.flatMap(({ dispatches }) => dispatches);
        const isOffered = pages[0]?.offered !== false;
        return (
          <>
            <Text size="sm" c="dimmed" p="lg" pb="sm">
              {say(isOffered ? 'there.dispatches.intro' : 'there.dispatches.notOffered')}
            </Text>
            {trouble !== null && (
              <Box px="lg" pb="lg">
                <ThereTrouble trouble={trouble} remote={remote} />
              </Box>
            )}
            {rows.length > 0 && (
              <ul
                className={classes['rows']}
                aria-label={say('there.dispatches.caption', { name: remote.name })}
                data-testid="dispatches-there"
              >
                {rows.map((there) => (
                  <DispatchRow key={there.remote_dispatch_id} there={there} remote={remote} />
                ))}
              </ul>
            )}
            {rows.length === 0 && trouble === null && isOffered && (
              <Text c="dimmed" px="lg" pb="lg">
                {say('there.dispatches.none')}
              </Text>
            )}
            <ShowMore list={list} />
          </>
        );
      }}
    </Answered>
  );
}
