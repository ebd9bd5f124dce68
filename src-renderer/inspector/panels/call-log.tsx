import { Stack, Text } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { shownActivityId } from '../../../src-shared/scorm/attempt';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import { CallDetails } from './call-details';
import { CallExport } from './call-export';
import { curlOf, type CurlTarget } from './call-curl';
import { noFilter, passesOf, type CallFilter } from './call-filter';
import { groupedBySco } from './call-groups';
import { CallList } from './call-list';
import { rowOf, type CallRow } from './call-rows';
import { CallTools } from './call-tools';
import { growing } from './growing';

/** Every call the content made and all that happened besides, oldest first; refused calls stand out. */
export const callLogPanel: InspectorPanel = {
  id: 'call-log',
  title: 'panel.callLog',
  area: 'main',
  Body: CallLogBody,
};

/** Also what came after the moment shown is there, so that one can go on to it. */
function CallLogBody({ moment }: { readonly moment: Moment }) {
  const { travel, fold } = moment;
  const [filter, setFilter] = useState(noFilter);
  const [pausedAt, setPausedAt] = useState<number | null>(null);
  const openings = travel?.openings ?? 0;
  const [read, setRead] = useState({ isReading: false, openings });
  if (read.openings !== openings) setRead({ isReading: true, openings });
  const { isReading } = read;
  const [groups, setGroups] = useState<ReadonlySet<string> | null>(null);
  const [rowsOf] = useState(() => growing(rowOf));
  const rows = rowsOf(travel?.journal ?? moment.entries);
  const seen = useMemo(() => (pausedAt === null ? rows : rows.slice(0, pausedAt)), [rows, pausedAt]);
  const titles = useMemo(() => titlesOf(fold.state.tree), [fold.state.tree]);
  const shown = useFiltered(seen, useDeferredValue(filter), titles);
  const lines = useMemo(() => (groups === null ? shown : groupedBySco(shown, groups)), [shown, groups]);
  const at = travel?.at ?? null;
  const goTo = travel?.goTo;
  const go = useCallback(
    (position: number) => {
      setRead((was) => ({ ...was, isReading: true }));
      goTo?.(position);
    },
    [goTo],
  );
  const close = () => {
    setRead((was) => ({ ...was, isReading: false }));
  };
  const toggle = useCallback((activityId: string) => {
    setGroups((closed) => toggled(closed ?? new Set(), activityId));
  }, []);
  const opened = at === null || !isReading ? undefined : rows[at - 1];
  return (
    <Stack gap="xs" h="100%" mih={0} data-testid="call-log">
      <CallTools
        filter={filter}
        onFilter={setFilter}
        shownCount={shown.length}
        allCount={seen.length}
        waitingCount={rows.length - seen.length}
        isPaused={pausedAt !== null}
        isPast={at !== null}
        onPause={() => {
          setPausedAt(pausedAt === null ? rows.length : null);
        }}
        out={<CallExport rows={shown} session={moment.session} titles={titles} />}
        isGrouped={groups !== null}
        onGroup={
          titles.size < 2
            ? null
            : (isGrouped) => {
                setGroups(isGrouped ? new Set() : null);
              }
        }
      />
      {shown.length === 0 ? (
        <NothingShown isEmpty={rows.length === 0} />
      ) : (
        <CallList
          lines={lines}
          isGrouped={groups !== null}
          lastPosition={rows.length}
          titles={titles}
          at={at}
          onGo={go}
          onLeave={() => {
            if (opened === undefined) travel?.goLive();
            else close();
          }}
          onToggle={toggle}
        />
      )}
      {opened !== undefined && (
        <CallDetails
          row={opened}
          titles={titles}
          before={rows[opened.position - 2]}
          version={moment.course.scormVersion}
          curl={moment.isFile === true ? null : curlOf(opened, curlTargetOf(moment))}
          notes={fold.notes.get(opened.position) ?? []}
          onClose={close}
        />
      )}
    </Stack>
  );
}

function curlTargetOf({ session, fold, travel }: Moment): CurlTarget {
  const newest = travel === undefined ? fold : travel.story.at(travel.journal.length);
  return {
    // Where markup is made there is no window.
    origin: typeof window === 'undefined' ? '' : window.location.origin,
    sessionId: session.id,
    packageId: session.package_id,
    version: session.version,
    activityId: shownActivityId(newest.state),
  };
}

function useFiltered(
  rows: readonly CallRow[],
  filter: CallFilter,
  titles: ReadonlyMap<string, string>,
): readonly CallRow[] {
  const passing = useMemo(() => {
    const passes = passesOf(filter, titles);
    return passes && growing((row: CallRow) => (passes(row) ? row : null));
  }, [filter, titles]);
  return passing?.(rows) ?? rows;
}

function toggled(closed: ReadonlySet<string>, activityId: string): ReadonlySet<string> {
  const next = new Set(closed);
  if (!next.delete(activityId)) next.add(activityId);
  return next;
}

/** Titles of the activities with content, by id. */
function titlesOf(tree: Moment['fold']['state']['tree']): ReadonlyMap<string, string> {
  return shownTitles(tree.filter(({ activity }) => activity.content !== null));
}

function NothingShown({ isEmpty }: { readonly isEmpty: boolean }) {
  const say = useInspectorSay();
  return (
    <Text c="dimmed" size="sm" p="lg" ta="center">
      {say(isEmpty ? 'log.empty' : 'log.none')}
    </Text>
  );
}
