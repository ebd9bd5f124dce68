import { Button, Stack } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Failure } from './failure';
import { useManageSay } from './use-manage-say';

/** As much of a list that comes page by page as it takes to ask for the next one. */
export interface Paged {
  readonly data: { readonly pages: readonly unknown[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  fetchNextPage(): unknown;
}

/**
 * The way to the next page of a list, as long as there is one. A page that failed says so, and can be asked for again. News has a list read
 * anew, and a page that is on its way then does not come: it is asked for once more.
 */
export function ShowMore({ list }: { readonly list: Paged }) {
  const say = useManageSay();
  const { data, hasNextPage, isFetching, isFetchNextPageError } = list;
  const there = data?.pages.length ?? 0;
  const [wanted, setWanted] = useState(0);
  const isWaiting = wanted > there && hasNextPage && !isFetchNextPageError;
  // Another list in this place has a wish of its own.
  if (wanted !== 0 && !isWaiting) setWanted(0);
  const fetchNextPage = useEffectEvent(() => void list.fetchNextPage());
  useEffect(() => {
    if (isWaiting && !isFetching) fetchNextPage();
  }, [isWaiting, isFetching]);
  if (isFetchNextPageError) {
    const again = () => void list.fetchNextPage();
    return (
      <Stack p="lg">
        <Failure error={list.error} onRetry={again} />
      </Stack>
    );
  }
  if (!hasNextPage) return null;
  return (
    <Stack p="lg" align="center">
      <Button variant="default" loading={isWaiting} onClick={() => setWanted(there + 1)}>
        {say('session.more')}
      </Button>
    </Stack>
  );
}
