import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { figuresOf, type AttemptFigures } from '../../../src-shared/inspect/attempt-figures';
import { shownTitle } from '../../../src-shared/scorm/cam/shown-title';
import { useFormats } from '../../ui/formats';
import { scoreText } from '../score-text';
import { useInspectorSay } from '../use-inspector-say';
import type { Attempt } from '../use-attempt';

/** Result, time and number of calls of two attempts. */
export function FiguresTable({ one, other }: { readonly one: Attempt; readonly other: Attempt }) {
  const say = useInspectorSay();
  const formats = useFormats();
  const both = useMemo(
    () => [one, other].map(({ entries, fold }) => figuresOf(entries, fold.state)),
    [one, other],
  );
  const activities = one.fold.state.tree.filter(({ activity }) => activity.content !== null);
  const secondsIn = ({ summary }: AttemptFigures, id: string) =>
    summary.activities.find(({ activityId }) => activityId === id)?.totalSeconds ?? 0;
  const rows: readonly (readonly [name: string, value: (figures: AttemptFigures) => string])[] = [
    [say('status.completion'), ({ summary }) => say(`status.${summary.completionStatus}`)],
    [say('status.success'), ({ summary }) => say(`status.${summary.successStatus}`)],
    [say('status.score'), ({ summary }) => scoreText(summary.score, formats) ?? say('status.none')],
    [say('compare.calls'), ({ calls }) => formats.number(calls)],
    [say('compare.errors'), ({ errors }) => formats.number(errors)],
    [say('compare.commits'), ({ commits }) => formats.number(commits)],
    [say('status.time'), ({ summary }) => formats.duration(summary.totalSeconds)],
    [say('compare.span'), ({ spanSeconds }) => formats.duration(spanSeconds)],
    ...(activities.length < 2
      ? []
      : activities.map(
          ({ activity }) =>
            [
              say('compare.timeIn', { activity: shownTitle(activity) }),
              (figures: AttemptFigures) => formats.duration(secondsIn(figures, activity.id)),
            ] as const,
        )),
  ];
  return (
    <Table verticalSpacing={6} data-testid="figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('compare.figure')}</Table.Th>
          <Table.Th>{say('compare.one')}</Table.Th>
          <Table.Th>{say('compare.otherOne')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, value]) => {
          const [mine = '', theirs = ''] = both.map(value);
          return (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={450}>
                {name}
              </Table.Th>
              <Table.Td>{mine}</Table.Td>
              <Table.Td fw={mine === theirs ? undefined : 650}>{theirs}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
