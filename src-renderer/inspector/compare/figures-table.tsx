import { Table } from '@mantine/core';
import { useMemo } from 'react';
import { figuresOf, type AttemptFigures } from '../../../src-shared/inspect/attempt-figures';
import { shownTitles } from '../../../src-shared/scorm/cam/shown-title';
import type { TreeNode } from '../../../src-shared/scorm/sn/tree';
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
  // They may be on two versions of the course, each with activities of its own.
  const titles = shownTitles([one, other].flatMap(({ fold }) => fold.state.tree.filter(hasContent)));
  const timeIn = ({ summary }: AttemptFigures, id: string) => {
    const found = summary.activities.find(({ activityId }) => activityId === id);
    return found === undefined ? say('status.none') : formats.duration(found.totalSeconds);
  };
  const rows: readonly (readonly [name: string, value: (figures: AttemptFigures) => string])[] = [
    [say('status.completion'), ({ summary }) => say(`status.${summary.completionStatus}`)],
    [say('status.success'), ({ summary }) => say(`status.${summary.successStatus}`)],
    [say('status.score'), ({ summary }) => scoreText(summary.score, formats) ?? say('status.none')],
    [say('compare.calls'), ({ calls }) => formats.number(calls)],
    [say('compare.errors'), ({ errors }) => formats.number(errors)],
    [say('compare.commits'), ({ commits }) => formats.number(commits)],
    [say('status.time'), ({ summary }) => formats.duration(summary.totalSeconds)],
    [say('compare.span'), ({ spanSeconds }) => formats.fineDuration(spanSeconds)],
    ...(titles.size < 2
      ? []
      : [...titles].map(
          ([id, activity]) =>
            [say('compare.timeIn', { activity }), (figures: AttemptFigures) => timeIn(figures, id)] as const,
        )),
  ];
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs" data-testid="figures">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('compare.figure')}</Table.Th>
          <Table.Th>{say('compare.one')}</Table.Th>
          <Table.Th>{say('compare.otherOne')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, value], key) => {
          const [mine = '', theirs = ''] = both.map(value);
          return (
            <Table.Tr key={key}>
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

function hasContent({ activity }: TreeNode): boolean {
  return activity.content !== null;
}
