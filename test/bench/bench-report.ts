/** What a bench found out. A figure with an aim should be at most that, or at least. */
export interface BenchReport {
  readonly bench: string;
  /** For people: a line each, the first one being the heads. */
  readonly table: readonly (readonly string[])[];
  readonly figures: Readonly<Record<string, number>>;
  readonly aims: Readonly<Record<string, number>>;
  /** Which of the aims a figure should be at least: all, or those of these names. */
  readonly aimsAreLeast?: boolean | readonly string[];
}

/** Is this run only to see that the bench works? */
export const isSmall = process.argv.includes('--small');

/** Prints the table and, as the last line, the figures as one line of JSON. */
export function printReport({ bench, table, figures, aims, aimsAreLeast = false }: BenchReport): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((cells) => (cells[column] ?? '').length)),
  );
  for (const cells of table)
    console.log(cells.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  '));
  const met = Object.entries(aims).every(([name, aim]) => {
    const figure = figures[name] ?? NaN;
    const isLeast = typeof aimsAreLeast === 'boolean' ? aimsAreLeast : aimsAreLeast.includes(name);
    return isLeast ? figure >= aim : figure <= aim;
  });
  console.log(JSON.stringify({ bench, figures, aims, met }));
}

/** The first column holds words, the others numbers. */
function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** With three digits that tell something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
