import type { Session } from '../contract/sessions';
import { treeFor } from '../scorm/rte/data-model';
import type { ElementTreeNode } from '../scorm/rte/element-tree';
import { findElement } from '../scorm/rte/find-element';
import { pairedRows } from './row-pairs';
import { flatOfRows, isFilled, noRows, rowsOfFlat, type Rows } from './rows';
import { placesOf, scoreParts, type Side } from './side';

/** Element name to value; null removes it. */
export type Changes = Readonly<Record<string, string | null>>;

/** Elements that tell of one run only. */
const ofOneRun = ['cmi.session_time', 'cmi.core.session_time', 'adl.nav.request'];

/**
 * What has to be written over the remote's side so that it has what is merged: as an `external` event of the engine takes it, and as
 * `cmi_data` of a PUT. Rows stay where the remote has them, new ones come behind. Time is not in it: see `fieldsOver`.
 */
export function changesOver(remote: Side, merged: Side): Changes {
  const tree = treeFor({ scormVersion: merged.scormVersion, edition: null });
  const told = ({ cmiData }: Side) =>
    Object.entries(cmiData).filter(([name, value]) => isTold(tree, name, value));
  const before = rowsOfFlat(told(remote));
  const next = new Map(flatOfRows(placedLike(before, rowsOfFlat(told(merged)))));
  const now = new Map(flatOfRows(before));
  const names = [...new Set([...next.keys(), ...now.keys()])];
  const changed = names.filter((name) => next.get(name) !== now.get(name));
  // Content of SCORM 1.2 may have named the type after answers that are none of it.
  const inOrder = [...changed.filter((name) => !isType(name)), ...changed.filter(isType)];
  return Object.fromEntries(inOrder.map((name) => [name, next.get(name) ?? null]));
}

function isType(name: string): boolean {
  return name.endsWith('.type');
}

/** Can be written, and is not what it is at the beginning, before anybody sets it. */
function isTold(tree: ElementTreeNode, name: string, value: string): boolean {
  const found = findElement(tree, name);
  if (found.kind !== 'element' || found.row.access === 'read-only' || found.row.initial === value)
    return false;
  return !found.row.name.startsWith('adl.') && !ofOneRun.includes(name);
}

/** The merged rows, each at the index where the remote has it; what the remote has and the merged one has not is left empty. */
function placedLike(before: Rows, merged: Rows): Rows {
  const names = new Set([...merged.lists.keys(), ...before.lists.keys()]);
  const lists = [...names].map((name): [string, readonly Rows[]] => {
    const pairs = pairedRows(before.lists.get(name) ?? [], merged.lists.get(name) ?? []);
    const unplaced = pairs.flatMap(([there, row]) =>
      there === null && row !== null && isFilled(row) ? [row] : [],
    );
    const placed = pairs.flatMap(([there, row]) =>
      there === null ? [] : [[there, row ?? unplaced.shift()] as const],
    );
    return [name, [...placed.map(([there, row]) => placedLike(there, row ?? noRows)), ...unplaced]];
  });
  return { values: merged.values, lists: new Map(lists) };
}

/** SCORM 1.2 has no scaled score: it follows from the others. */
const partsToWrite = { '1.2': ['raw', 'min', 'max'], '2004': scoreParts } as const;

type Named = 'completion_status' | 'success_status' | 'time_spent_seconds' | 'location' | 'suspend_data';
type Fields = Partial<Pick<Session, Named>> & { readonly score?: Partial<Session['score']> };

function isKnown(completion: Side['completion']): boolean {
  return completion === 'incomplete' || completion === 'completed';
}

/** The same in the named fields of a PUT: those in which the remote's session is not as merged. */
export function fieldsOver(remote: Side, merged: Side): Fields {
  const { location, suspendData } = placesOf[merged.scormVersion];
  const parts = partsToWrite[merged.scormVersion];
  const isScored = parts.some((part) => remote.score[part] !== merged.score[part]);
  const text = (name: string) => merged.cmiData[name] ?? null;
  const differs = (name: string) => text(name) !== (remote.cmiData[name] ?? null);
  return {
    ...(remote.completion === merged.completion || !isKnown(merged.completion)
      ? {}
      : { completion_status: merged.completion }),
    ...(remote.success === merged.success ? {} : { success_status: merged.success }),
    ...(isScored ? { score: Object.fromEntries(parts.map((part) => [part, merged.score[part]])) } : {}),
    ...(merged.seconds > remote.seconds ? { time_spent_seconds: merged.seconds } : {}),
    ...(differs(location) ? { location: text(location) } : {}),
    ...(differs(suspendData) ? { suspend_data: text(suspendData) } : {}),
  };
}
