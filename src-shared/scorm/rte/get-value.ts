import { countOnWay, isBarred, isUnimplemented, type DataModel } from './data-model';
import { findElement, type Found, type FoundElement, type FoundKeyword } from './find-element';
import { nodeAt, rowCount } from './node';
import type { Refusal } from './refusal';

export type Reading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusal: Refusal };

/** Answers GetValue and LMSGetValue [RTE 3.1, R12 3.3.2]. */
export function getValue(model: DataModel, name: string): Reading {
  if (name === '') return refused('empty-name');
  if (isUnimplemented(model, name)) return refused('unimplemented');
  const found = findElement(model.tree, name);
  if (found.kind === 'bad-index') return refused('no-such-row');
  if (model.version === '2004' && !rowsExist(model, found)) return refused('no-such-row');
  switch (found.kind) {
    case 'unknown':
    case 'container':
      return refused('unknown-element');
    case 'keyword':
      return readKeyword(model, found);
    case 'request-valid':
      return found.target === null
        ? refused('no-target')
        : read(model.isRequestValid(found.request, found.target));
    case 'element':
      return readElement(model, name, found);
  }
}

function readElement(model: DataModel, name: string, found: FoundElement): Reading {
  const { row } = found;
  if (row.access === 'write-only' || isBarred(model, found, 'read')) return refused('write-only');
  if (row.name === 'adl.nav.request_valid.continue') return read(model.isRequestValid('continue', null));
  if (row.name === 'adl.nav.request_valid.previous') return read(model.isRequestValid('previous', null));
  const node = nodeAt(model.data, row.lists, found.indexes);
  if (node === null) return refused('no-such-row');
  const own = node.values[row.key] ?? (row.lists.length === 0 ? model.given[row.name] : undefined);
  const value = model.decided(name) ?? own ?? row.initial;
  return value === undefined ? refused('value-not-set') : read(value);
}

function readKeyword(model: DataModel, { keyword, of, lists, indexes }: FoundKeyword): Reading {
  if (keyword === '_version') return of.name === 'cmi' ? read(model.table.version) : refused('no-version');
  if (keyword === '_children') {
    return of.row === null && of.answersChildren
      ? read([...of.parts.keys(), ...itemParts(of)].join(','))
      : refused('no-children');
  }
  if (of.item === null) return refused('no-count');
  const around = nodeAt(
    model.data,
    lists.map((list) => list.listKey),
    indexes,
  );
  return around === null ? refused('no-such-row') : read(String(rowCount(around, of.listKey)));
}

function itemParts(of: FoundKeyword['of']): readonly string[] {
  return of.item === null ? [] : [...of.item.parts.keys()];
}

/** Are all rows there that the name goes through? */
function rowsExist(model: DataModel, found: Found): boolean {
  return found.indexes.every((index, depth) => index < countOnWay(model.data, found, depth));
}

function read(value: string): Reading {
  return { ok: true, value };
}

function refused(refusal: Refusal): Reading {
  return { ok: false, refusal };
}
