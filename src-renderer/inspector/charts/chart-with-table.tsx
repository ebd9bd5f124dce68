import { Table, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useInspectorSay } from '../use-inspector-say';
import classes from './charts.module.css';

export interface ChartWithTableProps {
  readonly id: string;
  readonly title: string;
  /** The same in words and numbers. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said in place of the chart where there is nothing to draw. */
  readonly empty: string;
  /** What of it is shown, to be chosen. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

/** More rows than anybody reads are not drawn: the newest stay. */
const mostRows = 200;

/** A picture, and a table of what it shows for those who do not see it. */
export function ChartWithTable({ id, title, columns, rows, empty, choice, children }: ChartWithTableProps) {
  const say = useInspectorSay();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} data-testid={`chart-${id}`}>
      <Title order={3} size="h4" id={titleId} mb="xs">
        {title}
      </Title>
      {choice}
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : (
        <>
          <div dir="ltr" aria-hidden inert>
            {children}
          </div>
          <details className={classes['table']}>
            <summary>{say('chart.asTable')}</summary>
            <Table fz="xs" verticalSpacing={2} horizontalSpacing="xs" aria-labelledby={titleId}>
              <Table.Thead>
                <Table.Tr>
                  {columns.map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.slice(-mostRows).map((row, index) => (
                  <Table.Tr key={index}>
                    {row.map((cell, at) => (
                      <Table.Td key={at}>{cell}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </details>
        </>
      )}
    </section>
  );
}
