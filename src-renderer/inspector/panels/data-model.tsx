import { Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { cmiOf, currentActivityId } from '../../../src-shared/scorm/attempt';
import type { Activity } from '../../../src-shared/scorm/cam/course';
import { shownTitle } from '../../../src-shared/scorm/cam/shown-title';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import { offeredOf } from '../offered';
import { BranchTree } from './branch-tree';
import { changesBetween, dataTree, findInData, type DataChanges } from './data-tree';
import { ElementHistory } from './element-history';

/** What the content has set, as a tree; what the newest entries changed is marked. */
export const dataModelPanel: InspectorPanel = {
  id: 'data-model',
  title: 'panel.dataModel',
  area: 'side',
  Body: DataModelBody,
};

function DataModelBody({ moment }: { readonly moment: Moment }) {
  const { course, entries, fold, before } = moment;
  const scos = useMemo(() => activitiesWithContent(course.root), [course]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [looked, setLooked] = useState<string | null>(null);
  const lastSeen =
    currentActivityId(fold.state) ?? entries.findLast((entry) => entry.activity_id)?.activity_id;
  const activityId = chosen ?? lastSeen ?? scos[0]?.id ?? '';
  const data = useMemo(() => cmiOf(fold.state, activityId), [fold, activityId]);
  const changes = useMemo(
    () => changesBetween(before === null ? null : cmiOf(before.state, activityId), data),
    [before, data, activityId],
  );
  const found = useMemo(() => findInData(data, search), [data, search]);
  const branches = useMemo(() => dataTree(found, changes.changed), [found, changes]);
  return (
    <Stack gap="xs" h="100%" data-testid="data-model">
      <Tools
        scos={scos}
        activityId={activityId}
        onActivity={setChosen}
        search={search}
        onSearch={setSearch}
        total={Object.keys(data).length}
      />
      <Removed changes={changes} />
      {branches.length === 0 ? (
        <Nothing isSearching={search !== ''} />
      ) : (
        <BranchTree key={activityId} branches={branches} onHistory={setLooked} />
      )}
      {looked !== null && (
        <ElementHistory
          entries={entries}
          travel={moment.travel}
          activityId={activityId}
          element={looked}
          onClose={() => {
            setLooked(null);
          }}
        />
      )}
    </Stack>
  );
}

interface ToolsProps {
  readonly scos: readonly Activity[];
  readonly activityId: string;
  readonly onActivity: (id: string | null) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly total: number;
}

function Tools({ scos, activityId, onActivity, search, onSearch, total }: ToolsProps) {
  const say = useInspectorSay();
  return (
    <Group gap="xs">
      {scos.length > 1 && (
        <Select
          size="xs"
          flex="1 1 10rem"
          aria-label={say('data.activity')}
          value={activityId}
          onChange={onActivity}
          allowDeselect={false}
          {...offeredOf(scos.length)}
          data={scos.map((sco) => ({ value: sco.id, label: shownTitle(sco) }))}
        />
      )}
      <TextInput
        size="xs"
        type="search"
        flex="1 1 9rem"
        aria-label={say('data.search')}
        placeholder={say('data.searchPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => {
          onSearch(event.currentTarget.value);
        }}
      />
      <Text size="xs" c="dimmed">
        {say('data.elements', { count: total })}
      </Text>
    </Group>
  );
}

function Removed({ changes }: { readonly changes: DataChanges }) {
  const say = useInspectorSay();
  if (changes.removed.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {say('data.removed', { elements: changes.removed.join(', ') })}
    </Text>
  );
}

function Nothing({ isSearching }: { readonly isSearching: boolean }) {
  const say = useInspectorSay();
  return (
    <Text c="dimmed" size="sm" py="md">
      {say(isSearching ? 'data.nothingFound' : 'data.empty')}
    </Text>
  );
}

function activitiesWithContent(activity: Activity): readonly Activity[] {
  const below = activity.children.flatMap(activitiesWithContent);
  return activity.content?.kind === 'sco' ? [activity, ...below] : below;
}
