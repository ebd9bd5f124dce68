import type { MappedValue, ObjectiveDefinition } from '../cam/course';
import { numberFrom } from '../rte/formats/number';
import { rowListOf, rowsOf, withValue, type DataNode } from '../rte/node';
import { sequencingAt, type Draft } from '../sn/draft';
import { valueForRow } from '../sn/seen-values';

/**
 * The data with what the tracking model knows at delivery [RTE 4.2.17]: a row of `cmi.objectives` for each objective that
 * has an id, filled through its read maps. The elements at the top are content's alone.
 */
export function withTrackedValues(draft: Draft, position: number, data: DataNode): DataNode {
  const { objectives } = sequencingAt(draft, position);
  const rows = [...rowsOf(data, 'cmi.objectives')];
  for (const objective of objectives) {
    if (objective.id === '') continue;
    const found = rows.findIndex((row) => row.values['id'] === objective.id);
    const at = found === -1 ? rows.length : found;
    const row = rows[at] ?? { values: { id: objective.id }, lists: {} };
    rows[at] = filled(draft, position, objective, row);
  }
  if (rows.length === 0) return data;
  return { values: data.values, lists: { ...data.lists, 'cmi.objectives': rowListOf(rows) } };
}

/** Puts in what is known and is not there already; what content wrote stays in its own form. */
function filled(draft: Draft, position: number, objective: ObjectiveDefinition, row: DataNode): DataNode {
  return elements.reduce((at, { key, name, write, read }) => {
    const value = valueForRow(draft, position, objective, key);
    const stored = at.values[name];
    if (value === null || (stored !== undefined && read(stored) === value)) return at;
    return withValue(at, name, write(value));
  }, row);
}

interface TrackedElement {
  readonly key: MappedValue;
  readonly name: string;
  readonly write: (value: boolean | number) => string;
  readonly read: (text: string) => boolean | number | null;
}

const score = (key: MappedValue, name: string): TrackedElement => ({
  key,
  name,
  write: String,
  read: numberFrom,
});

const elements: readonly TrackedElement[] = [
  {
    key: 'satisfied',
    name: 'success_status',
    write: (value) => (value === true ? 'passed' : 'failed'),
    read: (text) => (text === 'unknown' ? null : text === 'passed'),
  },
  {
    key: 'completed',
    name: 'completion_status',
    write: (value) => (value === true ? 'completed' : 'incomplete'),
    read: (text) => (text === 'unknown' ? null : text === 'completed'),
  },
  score('measure', 'score.scaled'),
  score('raw', 'score.raw'),
  score('min', 'score.min'),
  score('max', 'score.max'),
  score('amount', 'progress_measure'),
];
