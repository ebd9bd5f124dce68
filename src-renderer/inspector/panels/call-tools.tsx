import { Button, Chip, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useInspectorSay } from '../use-inspector-say';
import { hintsOf, type CallFilter } from './call-filter';
import { Announcement } from '../announcement';
import { FilterHelp } from './filter-help';

export interface CallToolsProps {
  readonly filter: CallFilter;
  readonly onFilter: (filter: CallFilter) => void;
  readonly shownCount: number;
  readonly allCount: number;
  /** Arrived since the log was paused. */
  readonly waitingCount: number;
  readonly isPaused: boolean;
  /** A moment before the newest is shown: what comes meanwhile is no news. */
  readonly isPast: boolean;
  readonly onPause: () => void;
  readonly isGrouped: boolean;
  /** Null where there is but one SCO. */
  readonly onGroup: ((isGrouped: boolean) => void) | null;
  /** What leads out of here. */
  readonly out: ReactNode;
}

const kinds = ['all', 'read', 'write', 'control', 'support', 'event'] as const;

/** Search, filters and pause of the log. */
export function CallTools(props: CallToolsProps) {
  const say = useInspectorSay();
  const { filter, onFilter } = props;
  const count = props.isPaused
    ? say('log.paused', { count: props.waitingCount })
    : say('log.shown', { shown: props.shownCount, all: props.allCount });
  return (
    <Group gap="xs">
      <TextInput
        size="xs"
        type="search"
        flex="1 1 10rem"
        aria-label={say('log.search')}
        placeholder={say('log.searchPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          <FilterHelp
            onUse={(example) => {
              onFilter({ ...filter, search: `${filter.search} ${example}`.trim() });
            }}
          />
        }
        value={filter.search}
        onChange={(event) => {
          onFilter({ ...filter, search: event.currentTarget.value });
        }}
        data-testid="call-search"
      />
      <Select
        size="xs"
        w="9.5rem"
        aria-label={say('log.kinds')}
        allowDeselect={false}
        value={filter.kind}
        onChange={(kind) => {
          onFilter({ ...filter, kind: kind ?? 'all' });
        }}
        data={kinds.map((kind) => ({ value: kind, label: say(`log.${kind}`) }))}
      />
      <Chip
        size="xs"
        radius="md"
        variant="outline"
        checked={filter.errorsOnly}
        onChange={(errorsOnly) => {
          onFilter({ ...filter, errorsOnly });
        }}
        data-testid="errors-only"
      >
        {say('log.errorsOnly')}
      </Chip>
      {props.onGroup !== null && (
        <Chip
          size="xs"
          radius="md"
          variant="outline"
          checked={props.isGrouped}
          onChange={props.onGroup}
          data-testid="group-by-sco"
        >
          {say('log.group')}
        </Chip>
      )}
      <PauseButton {...props} />
      {props.out}
      <Text size="xs" c="dimmed" data-testid="call-count">
        {count}
      </Text>
      <Announcement text={props.isPast ? count : ''} />
      <Hints search={filter.search} />
    </Group>
  );
}

/** Of a word of the search that is none of its little language. */
function Hints({ search }: Pick<CallFilter, 'search'>) {
  const say = useInspectorSay();
  const hints = hintsOf(search).map((hint) =>
    hint.kind === 'noField' ? say('filter.noField', hint) : say('filter.noNumber', hint),
  );
  return (
    <>
      {hints.map((hint) => (
        <Text key={hint} size="xs" w="100%" c="dimmed" data-testid="filter-hint">
          {hint}
        </Text>
      ))}
      <Announcement text={hints.join(' ')} />
    </>
  );
}

function PauseButton({ isPaused, onPause }: CallToolsProps) {
  const say = useInspectorSay();
  const Icon = isPaused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Button
      size="xs"
      variant={isPaused ? 'light' : 'default'}
      leftSection={<Icon size={14} aria-hidden />}
      onClick={onPause}
      data-testid="call-pause"
    >
      {say(isPaused ? 'log.resume' : 'log.pause')}
    </Button>
  );
}
