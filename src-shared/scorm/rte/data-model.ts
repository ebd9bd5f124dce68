import type { Course, Edition, ScormVersion, SharedDataMap } from '../cam/course';
import { elementTree, type ElementTreeNode } from './element-tree';
import type { ElementTable } from './element-row';
import { elements12 } from './elements-12';
import { elements2004 } from './elements-2004';
import type { Found, FoundElement } from './find-element';
import { rowAt, rowCount, type DataNode } from './node';

/** A data model with the values of one run of a SCO: what SetValue looks at. */
export interface WritableModel {
  readonly version: ScormVersion;
  readonly tree: ElementTreeNode;
  readonly table: ElementTable;
  /** What content and run-time have set. */
  readonly data: DataNode;
  /** Refuse what is longer than the standard's smallest permitted maximum. */
  readonly strictLengths: boolean;
  /** Bytes of suspend data; null for no limit. */
  readonly suspendDataLimit: number | null;
  /** Of an LMS that has one besides. */
  readonly suspendRule?: { readonly mostCharacters: number; readonly beyond: 'refuse' | 'cut' } | undefined;
  /** Take timestamps that content often sends though the standard does not know them. */
  readonly lenientTimestamps: boolean;
  /** Whose rows of `adl.data` the SCO sees, and what it may do with each [RTE 4.3]. */
  readonly sharedData: readonly SharedDataMap[];
}

/** What GetValue looks at besides. */
export interface DataModel extends WritableModel {
  /** What the run-time told the SCO when it was delivered, by element name. */
  readonly given: Readonly<Record<string, string>>;
  /** The value the run-time decides over what content said, by name with indexes; null where it decides nothing. */
  readonly decided: (name: string) => string | null;
  /** Would this navigation request be accepted now [SN 5.6.6]? */
  readonly isRequestValid: (
    request: 'continue' | 'previous' | 'choice' | 'jump',
    target: string | null,
  ) => 'true' | 'false' | 'unknown';
}

const tree12 = elementTree(elements12);
const trees2004: Readonly<Record<Edition, ElementTreeNode>> = {
  '2nd': elementTree(elements2004['2nd']),
  '3rd': elementTree(elements2004['3rd']),
  '4th': elementTree(elements2004['4th']),
};

export function treeFor(course: Pick<Course, 'scormVersion' | 'edition'>): ElementTreeNode {
  return course.scormVersion === '1.2' ? tree12 : trees2004[course.edition ?? '4th'];
}

export function tableFor(course: Pick<Course, 'scormVersion' | 'edition'>): ElementTable {
  return course.scormVersion === '1.2' ? elements12 : elements2004[course.edition ?? '4th'];
}

/** Does the manifest bar the SCO from reading or writing this store of `adl.data`, which others may [RTE 4.3]? */
export function isBarred(
  model: WritableModel,
  { row, indexes }: FoundElement,
  access: 'read' | 'write',
): boolean {
  if (row.name !== 'adl.data.n.store') return false;
  const map = model.sharedData[indexes[0] ?? -1];
  return map !== undefined && !(access === 'read' ? map.isReadable : map.isWritable);
}

/** Is this a name of another edition than the package's? */
export function isUnimplemented({ table }: WritableModel, name: string): boolean {
  return table.unimplemented.some((known) => name === known || name.startsWith(`${known}.`));
}

/** Number of rows of the list at `depth` on the way a name goes; 0 where a row before it does not exist. */
export function countOnWay(data: DataNode, found: Found, depth: number): number {
  let at: DataNode | undefined = data;
  for (let step = 0; step < depth && at !== undefined; step += 1) {
    at = rowAt(at, found.lists[step]?.listKey ?? '', found.indexes[step] ?? -1);
  }
  return at === undefined ? 0 : rowCount(at, found.lists[depth]?.listKey ?? '');
}
