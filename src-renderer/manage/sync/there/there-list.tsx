import { Box, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { Remote } from '../../../../src-shared/contract/remotes';
import { useAskAnew, useFetches, useFetchPackages, useRemotePackages } from '../../../api/remote-packages';
import { Answered } from '../../answered';
import { SearchInput } from '../../search-input';
import { ShowMore } from '../../show-more';
import { toggled } from '../../toggled';
import { useManageSay } from '../../use-manage-say';
import { useSayFailure } from '../../use-say-failure';
import { useTypedSearch } from '../../use-typed-search';
import classes from '../sync.module.css';
import { mayCome, thereRows, type ThereRow } from './there-rows';
import { ThereRowItem } from './there-row';
import { ThereTrouble } from './there-trouble';
import { UnlessPaused } from './unless-paused';

/** The courses of a remote, each with whether it is here, and the way to bring it here. */
export function ThereList({ remote }: { readonly remote: Remote }) {
  return (
    <UnlessPaused remote={remote}>
      <OpenList remote={remote} />
    </UnlessPaused>
  );
}

const typingMs = 400;

function OpenList({ remote }: { readonly remote: Remote }) {
  const say = useManageSay();
  const { typed, type, search } = useTypedSearch(typingMs);
  const list = useRemotePackages(remote.id, search);
  const { data: fetches = [] } = useFetches(remote.id);
  const anew = useAskAnew(remote.id, search);
  const first = list.data?.pages[0];
  return (
    <>
      <Group p="lg" pb="xs" gap="sm" align="center">
        {(first?.has_search === true || typed !== '') && (
          <SearchInput
            value={typed}
            onChange={type}
            label={say('there.search')}
            clear={say('there.clear')}
            testId="there-search"
          />
        )}
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          loading={anew.isPending}
          data-testid="there-anew"
          onClick={() => {
            anew.mutate();
          }}
        >
          {say('there.anew')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" px="lg" pb="sm">
        {say('there.intro')}
      </Text>
      <Answered query={list} label={say('there.loading')} isFlush>
        {({ pages }) => {
          const trouble = pages.find((page) => page.trouble !== null)?.trouble ?? null;
          const rows = thereRows(
            pages.flatMap(({ packages }) => packages),
            fetches,
          );
          return (
            <>
              {trouble !== null && (
                <Box px="lg" pb="lg">
                  <ThereTrouble trouble={trouble} remote={remote} />
                </Box>
              )}
              {rows.length > 0 && <Rows rows={rows} remote={remote} />}
              {rows.length === 0 && trouble === null && (
                <Text c="dimmed" p="lg">
                  {say(search === '' ? 'there.none' : 'there.noneFound')}
                </Text>
              )}
              <ShowMore list={list} />
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Rows({ rows, remote }: { readonly rows: readonly ThereRow[]; readonly remote: Remote }) {
  const say = useManageSay();
  const sayFailure = useSayFailure();
  const bring = useFetchPackages(remote.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = rows.filter(mayCome).map(({ there }) => there.remote_package_id);
  const wanted = open.filter((id) => chosen.has(id));
  return (
    <>
      {open.length > 0 && (
        <Group px="lg" py="xs" justify="space-between" gap="sm">
          <Checkbox
            label={say('there.chooseAll')}
            checked={wanted.length === open.length}
            indeterminate={wanted.length > 0 && wanted.length < open.length}
            data-testid="there-choose-all"
            onChange={(event) => {
              setChosen(new Set(event.currentTarget.checked ? open : []));
            }}
          />
          <Button
            size="compact-sm"
            disabled={wanted.length === 0}
            loading={bring.isPending}
            data-testid="bring-chosen"
            onClick={() => {
              bring.mutate(wanted, { onError: sayFailure });
              setChosen(new Set());
            }}
          >
            {say('there.bringChosen', { count: wanted.length })}
          </Button>
        </Group>
      )}
      <ul
        className={classes['rows']}
        aria-label={say('there.caption', { name: remote.name })}
        data-testid="courses-there"
      >
        {rows.map((row) => {
          const { remote_package_id: id } = row.there;
          return (
            <ThereRowItem
              key={id}
              row={row}
              remote={remote}
              isChosen={chosen.has(id)}
              onToggle={() => {
                setChosen(toggled(chosen, id));
              }}
            />
          );
        })}
      </ul>
    </>
  );
}
