import { Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import { CallDetails } from './call-details';
import { filterCalls, noFilter } from './call-filter';
import { CallList } from './call-list';
import { rowOf } from './call-rows';
import { CallTools } from './call-tools';

/** Every call the content made and all that happened besides, oldest first; refused calls stand out. */
export const callLogPanel: InspectorPanel = {
  id: 'call-log',
  title: 'panel.callLog',
  area: 'main',
  Body: CallLogBody,
};

function CallLogBody({ moment }: { readonly moment: Moment }) {
  const [filter, setFilter] = useState(noFilter);
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  const [openPosition, setOpenPosition] = useState<number | null>(null);
  const calmFilter = useDeferredValue(filter);
  const rows = useMemo(() => moment.entries.map(rowOf), [moment.entries]);
  const seen = useMemo(() => (pausedAt === null ? rows : rows.slice(0, pausedAt)), [rows, pausedAt]);
  const shown = useMemo(() => filterCalls(seen, calmFilter), [seen, calmFilter]);
  const opened = openPosition === null ? undefined : rows[openPosition - 1];
  return (
    <Stack gap="xs" h="100%" mih={0} data-testid="call-log">
      <CallTools
        filter={filter}
        onFilter={setFilter}
        shownCount={shown.length}
        allCount={seen.length}
        waitingCount={rows.length - seen.length}
        isPaused={pausedAt !== null}
        onPause={() => {
          setPausedAt(pausedAt === null ? rows.length : null);
        }}
      />
      {shown.length === 0 ? (
        <NothingShown isEmpty={rows.length === 0} />
      ) : (
        <CallList
          rows={shown}
          titles={titlesOf(moment)}
          openPosition={openPosition}
          onOpen={setOpenPosition}
        />
      )}
      {opened !== undefined && (
        <CallDetails
          row={opened}
          version={moment.course.scormVersion}
          notes={moment.fold.notes.get(opened.position) ?? []}
          onClose={() => {
            setOpenPosition(null);
          }}
        />
      )}
    </Stack>
  );
}

/** Titles of activities by id; empty where there is but one, which then needs no column. */
function titlesOf({ fold }: Moment): ReadonlyMap<string, string> {
  const withContent = fold.state.tree.filter(({ activity }) => activity.content !== null);
  if (withContent.length < 2) return new Map();
  return new Map(withContent.map(({ activity }) => [activity.id, activity.title]));
}

function NothingShown({ isEmpty }: { readonly isEmpty: boolean }) {
  const say = useInspectorSay();
  return (
    <Text c="dimmed" size="sm" p="lg" ta="center">
      {say(isEmpty ? 'log.empty' : 'log.none')}
    </Text>
  );
}
