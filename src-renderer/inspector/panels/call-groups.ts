import type { CallRow } from './call-rows';

/** Stands above the calls of one SCO. */
export interface ScoHead {
  readonly kind: 'sco';
  /** "" for what happened while no SCO was there. */
  readonly activityId: string;
  readonly calls: number;
  readonly errors: number;
  readonly isOpen: boolean;
}

export type LogLine = CallRow | ScoHead;

/** The rows by SCO, in the order in which these first came; the rows of a closed one are left out. */
export function groupedBySco(rows: readonly CallRow[], closed: ReadonlySet<string>): readonly LogLine[] {
  const groups = new Map<string, CallRow[]>();
  for (const row of rows) {
    const id = row.activityId ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  const lines: LogLine[] = [];
  for (const [activityId, group] of groups) {
    const isOpen = !closed.has(activityId);
    const errors = group.filter((row) => row.isError && !row.isUnset).length;
    lines.push({ kind: 'sco', activityId, calls: group.length, errors, isOpen });
    if (isOpen) for (const row of group) lines.push(row);
  }
  return lines;
}

/** The id of a line in the document. */
export function lineId(line: LogLine): string {
  return line.kind === 'sco' ? `sco-${line.activityId}` : `call-${String(line.position)}`;
}

/** The index of the last line that had happened at `position`, -1 for none. Lines of one list ascend; those of groups do within them. */
export function lineAt(lines: readonly LogLine[], position: number): number {
  let found = -1;
  let foundPosition = -1;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'sco' || line.position > position || line.position <= foundPosition) continue;
    [found, foundPosition] = [index, line.position];
  }
  return found;
}
