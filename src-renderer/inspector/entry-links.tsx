import { Anchor, Group, Text } from '@mantine/core';
import type { Moment } from './moment';
import { useInspectorSay } from './use-inspector-say';

/** What leads to other moments, where it can. */
export interface WithTravel {
  readonly travel: Moment['travel'] | undefined;
}

/** One entry of the journal by its position; leads there where the page can show another moment. */
export function EntryLink({ position, travel }: { readonly position: number } & WithTravel) {
  const say = useInspectorSay();
  if (travel === undefined) return <>{position}</>;
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      aria-label={say('entry.goTo', { position })}
      onClick={() => {
        travel.goTo(position);
      }}
      data-testid="entry-link"
    >
      {position}
    </Anchor>
  );
}

const mostShown = 12;

export interface EntryLinksProps extends WithTravel {
  readonly positions: readonly number[];
  /** How many there are, where not all positions are named. */
  readonly count: number;
}

/** The first entries of some, in a line. */
export function EntryLinks({ positions, count, travel }: EntryLinksProps) {
  const say = useInspectorSay();
  const shown = positions.slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <Group gap={6} component="span" c="dimmed" fz="xs">
      <span>{say('entry.places')}</span>
      {shown.map((position) => (
        <EntryLink key={position} position={position} travel={travel} />
      ))}
      {count > shown.length && (
        <Text span size="xs">
          {say('entry.more', { count: count - shown.length })}
        </Text>
      )}
    </Group>
  );
}
