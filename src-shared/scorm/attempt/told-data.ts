import { rowListOf, rowsOf, type DataNode } from '../rte/node';
import type { OpenContent } from './state';

/** Names of the elements that tracking takes over, at the top under `cmi.` and in a row of `cmi.objectives`. */
const trackedNames = [
  'completion_status',
  'progress_measure',
  'success_status',
  'score.scaled',
  'score.raw',
  'score.min',
  'score.max',
];

/** The values for tracking that stand in the data, by full name. */
export function trackedValues(data: DataNode): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  const collect = (values: DataNode['values'], stored: string, prefix: string): void => {
    for (const name of trackedNames) {
      const value = values[stored + name];
      if (value !== undefined) found.push([prefix + name, value]);
    }
  };
  collect(data.values, 'cmi.', 'cmi.');
  rowsOf(data, 'cmi.objectives').forEach(({ values }, index) => collect(values, '', rowPrefix(index)));
  return Object.fromEntries(found);
}

/**
 * The data of a run without what was there at delivery and content left as it was: only what content tells is taken over
 * into tracking. What it set to the very value that was there counts as told.
 */
export function toldData({
  begunWith,
  retold,
  data,
}: Pick<OpenContent, 'begunWith' | 'retold' | 'data'>): DataNode {
  const isTold = (name: string, value: string): boolean =>
    !Object.hasOwn(begunWith, name) || begunWith[name] !== value || retold.includes(name);
  const kept = (values: DataNode['values'], nameOf: (key: string) => string): DataNode['values'] =>
    Object.fromEntries(Object.entries(values).filter(([key, value]) => isTold(nameOf(key), value)));
  if (Object.keys(begunWith).length === 0) return data;
  const rows = rowsOf(data, 'cmi.objectives').map(({ values }, index) => ({
    values: kept(values, (key) => rowPrefix(index) + key),
    lists: {},
  }));
  return { values: kept(data.values, (key) => key), lists: { 'cmi.objectives': rowListOf(rows) } };
}

function rowPrefix(index: number): string {
  return `cmi.objectives.${String(index)}.`;
}
