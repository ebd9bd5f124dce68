import { Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { setAsideParts, type SetAsidePart } from '../../../src-shared/inspect/set-aside';
import { useFormats } from '../../ui/formats';
import type { Moment } from '../moment';
import type { InspectorPanel } from '../panel';
import { Reading } from '../reading';
import { useInspectorSay } from '../use-inspector-say';
import { CallList } from './call-list';
import { rowOf } from './call-rows';

/** What syncs have set aside of the journal, launch by launch: it is no part of the attempt, at no moment of it. */
export const setAsidePanel: InspectorPanel = {
  id: 'set-aside',
  title: 'panel.setAside',
  area: 'main',
  isOnlyOfSynced: true,
  Body: SetAsideBody,
};

function SetAsideBody({ moment: { setAside } }: { readonly moment: Moment }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const [chosen, setChosen] = useState<string | null>(null);
  const parts = useMemo(() => setAsideParts(setAside?.entries ?? []), [setAside]);
  const part = parts.find((one) => keyOf(one) === chosen) ?? parts.at(-1);
  const nameOf = ({ epoch, calls, set_aside_at: at }: SetAsidePart) =>
    say('setAside.part', { epoch, count: calls, when: formats.dateTime(at) });
  return (
    <Stack gap="xs" h="100%" mih={0} data-testid="set-aside">
      <Text size="sm" c="dimmed">
        {say('setAside.help')}
      </Text>
      {setAside?.reading !== undefined && <Reading {...setAside.reading} />}
      {part !== undefined && (
        <>
          <Select
            size="xs"
            label={say('setAside.launch')}
            allowDeselect={false}
            value={keyOf(part)}
            onChange={setChosen}
            data={parts.map((one) => ({ value: keyOf(one), label: nameOf(one) }))}
            data-testid="set-aside-part"
          />
          <Text size="sm">{say(`setAside.${part.reason}`)}</Text>
          <Calls key={keyOf(part)} entries={part.entries} />
        </>
      )}
    </Stack>
  );
}

const noTitles: ReadonlyMap<string, string> = new Map();
const nothing = () => undefined;

function Calls({ entries }: Pick<SetAsidePart, 'entries'>) {
  const say = useInspectorSay();
  const lines = useMemo(() => entries.map(rowOf), [entries]);
  return (
    <CallList
      name={say('panel.setAside')}
      lines={lines}
      isGrouped={false}
      lastPosition={lines.at(-1)?.position ?? 0}
      titles={noTitles}
      at={null}
      onGo={nothing}
      onLeave={nothing}
      onToggle={nothing}
    />
  );
}

function keyOf({ turn, epoch }: SetAsidePart): string {
  return `${String(turn)} ${String(epoch)}`;
}
