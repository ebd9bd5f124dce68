import { Button, Stack } from '@mantine/core';
import { Failure } from './failure';
import { useManageSay } from './use-manage-say';

/** As much of a list that comes page by page as it takes to ask for the next one. */
export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  fetchNextPage(): unknown;
}

/** The way to the next page of a list, as long as there is one. A page that failed says so, and can be asked for again. */
export function ShowMore({ list }: { readonly list: Paged }) {
  const say = useManageSay();
  const more = () => {
    list.fetchNextPage();
  };
  if (list.isFetchNextPageError)
    return (
      <Stack p="lg">
        <Failure error={list.error} onRetry={more} />
      </Stack>
    );
  if (!list.hasNextPage) return null;
  return (
    <Stack p="lg" align="center">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={more}>
        {say('session.more')}
      </Button>
    </Stack>
  );
}
