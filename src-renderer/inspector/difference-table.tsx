import { Table, Text } from '@mantine/core';
import type { Difference } from '../../src-shared/inspect/differences';
import classes from './difference-table.module.css';
import { useInspectorSay } from './use-inspector-say';

/** More lines than anybody reads are not drawn. */
const mostLines = 500;

export interface DifferenceTableProps {
  readonly name: string;
  readonly lines: readonly Difference[];
  /** What the columns are called, where it is not "before" and "after". */
  readonly columns?: readonly [before: string, after: string] | undefined;
}

/** Values that differ, side by side; nothing where none does. */
export function DifferenceTable({ name, lines, columns }: DifferenceTableProps) {
  const say = useInspectorSay();
  if (lines.length === 0) return null;
  return (
    <>
      <Table captionSide="top" verticalSpacing={4} horizontalSpacing="xs" layout="fixed" withRowBorders>
        <Table.Caption ta="start" mt={0}>
          {name}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="44%">{say('changes.name')}</Table.Th>
            <Table.Th>{columns?.[0] ?? say('changes.before')}</Table.Th>
            <Table.Th>{columns?.[1] ?? say('changes.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.slice(0, mostLines).map((line) => (
            <Table.Tr key={line.name} data-testid="change" data-name={line.name}>
              <Table.Td dir="ltr" className={classes['name'] ?? ''}>
                {line.name}
              </Table.Td>
              <Value text={line.before} />
              <Value text={line.after} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {lines.length > mostLines && (
        <Text size="xs" c="dimmed">
          {say('changes.more', { count: lines.length - mostLines })}
        </Text>
      )}
    </>
  );
}

function Value({ text }: { readonly text: string | null }) {
  const say = useInspectorSay();
  return (
    <Table.Td dir="auto">
      {text === null ? (
        <span className={classes['none']}>{say('changes.none')}</span>
      ) : (
        <div className={classes['value']}>{text}</div>
      )}
    </Table.Td>
  );
}
