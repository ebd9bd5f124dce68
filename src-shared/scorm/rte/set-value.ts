import { fittingLength } from './longest-value';
import { isBarred, isUnimplemented, type WritableModel } from './data-model';
import type { PlacedRow } from './element-tree';
import { findElement, type Found, type FoundElement, type FoundKeyword } from './find-element';
import { formatOf } from './formats/response';
import {
  emptyNode,
  hasRow,
  nodeAt,
  rowAt,
  rowCount,
  withoutValue,
  withRow,
  withValue,
  type DataNode,
} from './node';
import type { Refusal } from './refusal';
import type { ValuePlace } from './value-type';

export type Writing =
  | { readonly ok: true; readonly data: DataNode; readonly isLong: boolean; readonly row: PlacedRow }
  | { readonly ok: false; readonly refusal: Refusal };

/** Answers SetValue and LMSSetValue [RTE 3.1, R12 3.3.2]; the order of the checks is the standard's. */
export function setValue(model: WritableModel, name: string, text: string): Writing {
  if (name === '') return refused('empty-name');
  if (isUnimplemented(model, name)) return refused('unimplemented');
  const found = findElement(model.tree, name);
  if (found.kind === 'bad-index') return refused('no-such-row');
  const isInReach = isReachable(model, found);
  if (model.version === '2004' && !isInReach) return refused('no-such-row');
  switch (found.kind) {
    case 'unknown':
    case 'container':
      return refused('unknown-element');
    case 'keyword':
      return refused(keywordRefusal(model, found));
    case 'request-valid':
      return refused('read-only');
    case 'element':
      if (found.row.access === 'read-only' || isBarred(model, found, 'write')) return refused('read-only');
      return isInReach ? writeReachable(model, found, text) : refused('no-such-row');
  }
}

/** Writes one element, whoever may write it: checks place, dependency, type and uniqueness. */
export function writeElement(model: WritableModel, found: FoundElement, text: string): Writing {
  return isReachable(model, found) ? writeReachable(model, found, text) : refused('no-such-row');
}

function writeReachable(model: WritableModel, found: FoundElement, text: string): Writing {
  const { row } = found;
  const place = placeOf(model, found);
  const { row: own, outer } = place;
  const whole = cutText(model, row.name, wholeText(row, own, outer, text));
  const refusal =
    dependencyRefusal(model, found, place) ??
    patternLimitRefusal(row, found, outer) ??
    row.type.check(text, place) ??
    likenessRefusal(row, found, own, outer, text) ??
    lengthRefusal(model, row, whole);
  if (refusal !== null) return refused(refusal);
  const data = withRow(model.data, row.lists, found.indexes, changed(own, row, whole));
  return { ok: true, data, isLong: whole.length > (row.keptLength ?? Infinity), row };
}

/** Where the value of an element is to stand. */
export function placeOf(
  { data, lenientTimestamps }: WritableModel,
  { row: { lists }, indexes }: FoundElement,
): ValuePlace {
  const last = lists.length - 1;
  const outer = nodeAt(data, lists, indexes, last);
  if (last < 0) return { row: data, outer, lenientTimestamps };
  const row = outer === null ? undefined : rowAt(outer, lists[last] ?? '', indexes[last] ?? -1);
  return { row: row ?? emptyNode, outer, lenientTimestamps };
}

/** What is kept: with what it is appended to, or in the form the standard keeps it. */
function wholeText(row: PlacedRow, own: DataNode, outer: DataNode | null, text: string): string {
  if (row.rule === 'appends') return (own.values[row.key] ?? '') + text;
  return row.rule === 'is-pattern' ? (formatOf(outer?.values['type'])?.canonical?.(text) ?? text) : text;
}

/** What an LMS that cuts keeps of the value of an element. */
export function cutText(
  { suspendRule }: Pick<WritableModel, 'suspendRule'>,
  name: string,
  text: string,
): string {
  if (suspendRule?.beyond !== 'cut' || name !== 'cmi.suspend_data') return text;
  return text.slice(0, suspendRule.mostCharacters);
}

function changed(node: DataNode, row: PlacedRow, text: string): DataNode {
  if (row.rule === 'clears' && text === '') return withoutValue(node, row.key);
  const next = withValue(node, row.key, text);
  if (row.rule !== 'discards-answers' || node.values[row.key] === text) return next;
  const { correct_responses: _patterns, ...lists } = next.lists;
  return { values: withoutValue(next, 'learner_response').values, lists };
}

/** A row may be written when it exists or is the next one of its list; lists that the LMS fills take no new rows. */
function isReachable({ data }: WritableModel, { lists, indexes }: Found): boolean {
  let at: DataNode | undefined = data;
  for (let depth = 0; depth < indexes.length; depth += 1) {
    const list = lists[depth];
    const index = indexes[depth] ?? -1;
    const count = at === undefined ? 0 : rowCount(at, list?.listKey ?? '');
    if (list?.isFixed === true ? index >= count : index > count) return false;
    at = at === undefined ? undefined : rowAt(at, list?.listKey ?? '', index);
  }
  return true;
}

function keywordRefusal(model: WritableModel, { keyword, of }: FoundKeyword): Refusal {
  if (model.version === '1.2') return 'keyword';
  if (keyword === '_version') return of.name === 'cmi' ? 'keyword' : 'no-version';
  if (keyword === '_count') return of.item !== null ? 'keyword' : 'no-count';
  return of.row === null && of.answersChildren ? 'keyword' : 'no-children';
}

function dependencyRefusal(
  { data }: WritableModel,
  { row: { lists, needs }, indexes }: FoundElement,
  place: ValuePlace,
): Refusal | null {
  for (const { depth, key } of needs) {
    const node = depth === lists.length ? place.row : nodeAt(data, lists, indexes, depth);
    if (node?.values[key] === undefined) return 'missing-dependency';
  }
  return null;
}

function patternLimitRefusal(
  row: PlacedRow,
  { indexes }: FoundElement,
  outer: DataNode | null,
): Refusal | null {
  if (row.rule !== 'is-pattern') return null;
  const limit = formatOf(outer?.values['type'])?.patternLimit ?? Infinity;
  return (indexes.at(-1) ?? 0) < limit ? null : 'too-many-patterns';
}

function likenessRefusal(
  row: PlacedRow,
  { indexes }: FoundElement,
  own: DataNode,
  outer: DataNode | null,
  text: string,
): Refusal | null {
  if (row.rule !== 'identifies' && row.rule !== 'unique' && row.rule !== 'is-pattern') return null;
  const before = own.values[row.key];
  if (row.rule === 'identifies' && before !== undefined && before !== text) return 'id-is-set';
  const format = row.rule === 'is-pattern' ? formatOf(outer?.values['type']) : null;
  if (row.rule === 'is-pattern' && format?.uniquePatterns !== true) return null;
  const form = format?.comparable ?? asItIs;
  const sought = form(text);
  const isSame = (other: DataNode, at: number): boolean =>
    at !== indexes.at(-1) && form(other.values[row.key] ?? '') === sought;
  if (outer === null || !hasRow(outer, row.lists.at(-1) ?? '', isSame)) return null;
  return row.rule === 'is-pattern' ? 'pattern-in-use' : 'id-in-use';
}

function asItIs(text: string): string {
  return text;
}

function lengthRefusal(model: WritableModel, row: PlacedRow, text: string): Refusal | null {
  if (fittingLength(text) < text.length) return 'too-long';
  if (model.strictLengths && text.length > (row.keptLength ?? Infinity)) return 'too-long';
  if (row.name !== 'cmi.suspend_data') return null;
  if (text.length > (model.suspendRule?.mostCharacters ?? Infinity)) return 'too-long';
  if (model.suspendDataLimit === null) return null;
  return utf8Length(text) > model.suspendDataLimit ? 'no-room' : null;
}

/** Bytes of a text in UTF-8; a lone surrogate takes three, as its replacement does. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function refused(refusal: Refusal): Writing {
  return { ok: false, refusal };
}
