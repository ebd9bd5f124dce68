import { Chip, Code, Table, Text } from '@mantine/core';
import { Fragment, useMemo, useState } from 'react';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import { alignCalls, type AlignedCalls, type ComparedCall, type RunName } from './align-calls';
import { Card } from '../../ui/card';
import { useFormats } from '../../ui/formats';
import { useInspectorSay } from '../use-inspector-say';
import classes from './compare.module.css';
import type { Attempt } from '../use-attempt';

const mostLines = 500;
const kindKeys = {
  same: 'compare.same',
  differs: 'compare.differs',
  'only-one': 'compare.onlyOne',
  'only-other': 'compare.onlyOther',
} as const;

/** The calls of two attempts, each beside the one that it matches. */
export function AlignedCallsTable({ one, other }: { readonly one: Attempt; readonly other: Attempt }) {
  const say = useInspectorSay();
  const [isShort, setIsShort] = useState(true);
  const lines = useMemo(() => alignCalls(one.entries, other.entries), [one, other]);
  const wanted = isShort ? lines.filter(({ kind }) => kind !== 'same') : lines;
  const titles = useMemo(
    () => shownTitles([...other.fold.state.tree, ...one.fold.state.tree]),
    [one.fold.state.tree, other.fold.state.tree],
  );
  const left = wanted.length - mostLines;
  return (
    <Card
      title={say('compare.aligned')}
      actions={
        <Chip
          size="xs"
          radius="md"
          variant="outline"
          checked={isShort}
          onChange={setIsShort}
          data-testid="only-differences"
        >
          {say('compare.onlyDifferences')}
        </Chip>
      }
    >
      {wanted.length === 0 ? (
        <Text c="dimmed">{say('compare.noDifference')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table
            verticalSpacing={4}
            horizontalSpacing="xs"
            fz="xs"
            layout="fixed"
            data-testid="aligned-calls"
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="30%">{say('compare.call')}</Table.Th>
                <Table.Th>{say('compare.one')}</Table.Th>
                <Table.Th>{say('compare.otherOne')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {wanted.slice(0, mostLines).map((line, index) => (
                <Fragment key={index}>
                  {line.run !== wanted[index - 1]?.run && <RunLine run={line.run} titles={titles} />}
                  <Line line={line} />
                </Fragment>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {say('compare.left', { count: left })}
        </Text>
      )}
    </Card>
  );
}

interface RunLineProps {
  readonly run: RunName;
  readonly titles: ReadonlyMap<string, string>;
}

/** Stands above the calls of one run of one activity, or of what happened while none was there. */
function RunLine({ run: { activityId, number }, titles }: RunLineProps) {
  const say = useInspectorSay();
  const activity = titles.get(activityId) ?? activityId;
  return (
    <Table.Tr data-testid="run-line">
      <Table.Th colSpan={3} scope="rowgroup">
        {activityId === '' ? say('compare.nowhere') : say('compare.run', { activity, number })}
      </Table.Th>
    </Table.Tr>
  );
}

function Line({ line: { kind, one, other } }: { readonly line: AlignedCalls }) {
  const say = useInspectorSay();
  const call = one ?? other;
  return (
    <Table.Tr data-kind={kind} className={classes['line'] ?? ''} data-testid="aligned-line">
      <Table.Td>
        <Code dir="ltr" bg="transparent" p={0} className={classes['value'] ?? ''}>
          {`${call?.name ?? ''} ${call?.element ?? ''}`}
        </Code>
        <Text size="xs" c="dimmed" component="div">
          {say(kindKeys[kind])}
        </Text>
      </Table.Td>
      <Side call={one} />
      <Side call={other} />
    </Table.Tr>
  );
}

const mostCharacters = 200;

function Side({ call }: { readonly call: ComparedCall | null }) {
  const say = useInspectorSay();
  const formats = useFormats();
  if (call === null)
    return (
      <Table.Td>
        <Text size="xs" c="dimmed">
          {say('status.none')}
        </Text>
      </Table.Td>
    );
  const { position, afterMs, value, result, errorCode } = call;
  const answer = [result, ...(errorCode === '0' ? [] : [errorCode])].filter(Boolean).join(', ');
  return (
    <Table.Td>
      <Code dir="ltr" bg="transparent" p={0} className={classes['value'] ?? ''}>
        {[value.slice(0, mostCharacters), answer].filter(Boolean).join(' → ')}
      </Code>
      <Text size="xs" c="dimmed" component="div">
        {`${say('entry.name', { position })}, ${formats.fineDuration(afterMs / 1000)}`}
      </Text>
    </Table.Td>
  );
}
