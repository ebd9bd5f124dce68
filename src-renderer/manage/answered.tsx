import { Box, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../ui/i18n';
import type { UiWords } from '../ui/words';
import { Failure } from './failure';

/** As much of a query as it takes to show what came of it. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  refetch(): unknown;
}

export interface AnsweredProps<T> {
  readonly query: Asked<T>;
  /** Of the place that the answer will take, in pixels. */
  readonly height?: number;
  /** What is being loaded, for those who hear it. */
  readonly label?: string;
  /** Stands there until the answer comes, in place of a plain skeleton. */
  readonly waiting?: ReactNode;
  /** In a card without padding: keeps a distance from its edges until there is an answer. */
  readonly isFlush?: boolean;
  readonly isEmpty?: (data: T) => boolean;
  /** Shown for an empty answer. */
  readonly empty?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows the answer of a query, and what stands in its place while it is awaited, failed or empty. */
export function Answered<T>({
  query,
  height = 120,
  label,
  waiting,
  isFlush = false,
  isEmpty,
  empty,
  children,
}: AnsweredProps<T>) {
  const say = useSay<UiWords>('ui');
  const { data, error, isPending } = query;
  const distance = isFlush ? 'lg' : 0;
  if (isPending)
    return (
      waiting ?? (
        <Box m={distance} role="status" aria-label={label ?? say('loading')}>
          <Skeleton height={height} />
        </Box>
      )
    );
  if (data === undefined)
    return (
      <Box m={distance}>
        <Failure
          error={error}
          onRetry={() => {
            query.refetch();
          }}
        />
      </Box>
    );
  return isEmpty?.(data) === true ? empty : children(data);
}
