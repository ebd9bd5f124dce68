import {
  ActionIcon,
  Code,
  Group,
  ScrollArea,
  Select,
  Stack,
  Text,
  TextInput,
  Tree,
  useTree,
} from '@mantine/core';
import { IconChevronRight, IconHistory, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { cmiOf, currentActivityId } from '../../../src-shared/scorm/attempt';
import type { Activity } from '../../../src-shared/scorm/cam/course';
import { CopyIcon } from '../../ui/copy-text';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { useInspectorSay } from '../use-inspector-say';
import classes from './data-model.module.css';
import {
  allBranches,
  changesBetween,
  dataTree,
  findInData,
  type DataBranch,
  type DataChanges,
} from './data-tree';
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
      <ScrollArea flex={1} type="auto" offsetScrollbars="y" viewportProps={{ tabIndex: 0 }}>
        {branches.length === 0 ? (
          <Nothing isSearching={search !== ''} />
        ) : (
          // Element names and values read left to right in every language.
          <div dir="ltr">
            <BranchTree key={activityId} branches={branches} onHistory={setLooked} />
          </div>
        )}
      </ScrollArea>
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
          data={scos.map(({ id, title }) => ({ value: id, label: title === '' ? id : title }))}
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

interface NodeData {
  readonly value: string;
  readonly label: string;
  readonly children?: NodeData[];
}

interface BranchTreeProps {
  readonly branches: readonly DataBranch[];
  readonly onHistory: (element: string) => void;
}

function BranchTree({ branches, onHistory }: BranchTreeProps) {
  const say = useInspectorSay();
  const byPath = useMemo(
    () => new Map(allBranches(branches).map((branch) => [branch.path, branch])),
    [branches],
  );
  const nodes = useMemo(() => branches.map(nodeOf), [branches]);
  const [closed, setClosed] = useState<Readonly<Record<string, boolean>>>({});
  const expanded = Object.fromEntries([...byPath.keys()].map((path) => [path, closed[path] !== true]));
  const tree = useTree({
    expandedState: expanded,
    onExpandedStateChange: (state) => {
      setClosed(Object.fromEntries(Object.entries(state).map(([path, isOpen]) => [path, !isOpen])));
    },
  });
  return (
    <Tree
      data={nodes}
      tree={tree}
      levelOffset={18}
      aria-label={say('panel.dataModel')}
      renderNode={({ node, expanded: isOpen, elementProps }) => (
        <div {...elementProps}>
          <BranchLine branch={byPath.get(node.value)} isOpen={isOpen} onHistory={onHistory} />
        </div>
      )}
    />
  );
}

function BranchLine({
  branch,
  isOpen,
  onHistory,
}: {
  readonly branch: DataBranch | undefined;
  readonly isOpen: boolean;
  readonly onHistory: (element: string) => void;
}) {
  const say = useInspectorSay();
  if (branch === undefined) return null;
  return (
    <div
      className={classes['line']}
      data-changed={branch.isChanged}
      data-element={branch.value === null ? undefined : branch.path}
      data-testid={branch.value === null ? undefined : 'data-element'}
    >
      <IconChevronRight
        size={14}
        aria-hidden
        className={classes['chevron']}
        data-open={isOpen}
        data-shown={branch.children.length > 0}
      />
      <span className={classes['name']}>{branch.name}</span>
      {branch.value !== null && (
        <>
          <Code className={classes['value']} title={branch.value}>
            {branch.value}
          </Code>
          {branch.isChanged && <span className={classes['changed']}>{say('data.changed')}</span>}
          <span className={classes['copy']}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('history.open', { element: branch.path })}
              onClick={(event) => {
                event.stopPropagation();
                onHistory(branch.path);
              }}
              data-testid="open-history"
            >
              <IconHistory size={16} aria-hidden />
            </ActionIcon>
            <CopyIcon text={branch.value} />
          </span>
        </>
      )}
    </div>
  );
}

function nodeOf({ path, name, children }: DataBranch): NodeData {
  const node = { value: path, label: name };
  return children.length === 0 ? node : { ...node, children: children.map(nodeOf) };
}

function activitiesWithContent(activity: Activity): readonly Activity[] {
  const below = activity.children.flatMap(activitiesWithContent);
  return activity.content?.kind === 'sco' ? [activity, ...below] : below;
}
