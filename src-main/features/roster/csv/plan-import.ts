import { longestName } from '../../../../src-shared/contract/common';
import {
  betweenGroups,
  GroupName,
  LearnerName,
  mostGroups,
  Pin,
} from '../../../../src-shared/contract/roster';
import type { GroupKind } from '../../../../src-shared/contract/roster';
import type { ImportChange, ImportReason } from '../../../../src-shared/contract/roster-csv';
import { previewUser, UserId } from '../../../../src-shared/contract/user-id';
import { foldedText } from '../../../../src-shared/kernel/folded-text';
import type { GroupRow } from '../repository';
import type { Person, Roster } from '../people';
import type { TableRow } from './read-table';

/** A class or group that somebody shall be in: one that there is, or one to be made. */
export type PlannedGroup = GroupRow | NewGroup;
export interface NewGroup {
  readonly kind: GroupKind;
  readonly name: string;
  readonly groupId: null;
}

/** What becomes of a row that is taken. */
export interface TakenRow {
  readonly row: number;
  /** Null for somebody who is not there yet. */
  readonly person: Person | null;
  readonly name: string;
  /** Null where one is to be made. */
  readonly userId: string | null;
  readonly pin: string | null;
  readonly added: readonly PlannedGroup[];
  readonly removed: readonly GroupRow[];
  /** Of somebody who is there; none where all is as it was. */
  readonly changes: readonly ImportChange[];
}

export interface RefusedRow {
  readonly row: number;
  readonly name: string;
  readonly userId: string | null;
  readonly reason: ImportReason;
  /** Of the same person, further up. */
  readonly otherRow: number | null;
}

export interface ImportPlan {
  readonly rows: readonly (TakenRow | RefusedRow)[];
  readonly newGroups: readonly NewGroup[];
}

export function isTaken(row: TakenRow | RefusedRow): row is TakenRow {
  return 'changes' in row;
}

/**
 * What a list means for a roster. Somebody is known by the id, else by the name where one alone has it. A cell that is filled counts as
 * it stands, so that whoever is in it is in no other class; an empty one changes nothing.
 */
export function planImport(rows: readonly TableRow[], roster: Roster): ImportPlan {
  const known = knownPeople(roster);
  const groups = groupPlanner(roster);
  const rowOf = new Map<string, number>();
  const planned = rows.map((row): TakenRow | RefusedRow => {
    const refused = (reason: ImportReason, otherRow: number | null = null): RefusedRow => ({
      ...{ row: row.row, name: row.name, userId: row.id === '' ? null : row.id },
      ...{ reason, otherRow },
    });
    const fault = faultOf(row);
    if (fault !== null) return refused(fault);
    const person = known(row);
    if (person === 'several') return refused('several_of_name');
    if (person === null && row.name === '') return refused('no_name');
    const whose = person?.row.userId ?? (row.id === '' ? `\0${foldedText(row.name)}` : row.id);
    const before = rowOf.get(whose);
    if (before !== undefined) return refused(row.id === '' ? 'repeated_name' : 'repeated_id', before);
    const moves = groups.movesOf(row, person);
    if (moves === null) return refused('too_many_groups');
    rowOf.set(whose, row.row);
    return takenRow(row, person, moves);
  });
  return { rows: planned, newGroups: groups.made() };
}

function takenRow(row: TableRow, person: Person | null, moves: Moves): TakenRow {
  // Whoever is known by name alone is called as before: lists write names in any case.
  const name = person !== null && (row.name === '' || row.id === '') ? person.row.name : row.name;
  const moved = [...moves.added, ...moves.removed].map(({ kind }) => kind);
  const changes: readonly (ImportChange | false)[] =
    person === null
      ? []
      : [
          name !== person.row.name && 'name',
          moved.includes('class') && 'class',
          moved.includes('group') && 'groups',
          row.pin !== '' && 'pin',
          person.row.leftAtMs !== null && 'returned',
        ];
  return {
    row: row.row,
    person,
    name,
    userId: person?.row.userId ?? (row.id === '' ? null : row.id),
    pin: row.pin === '' ? null : row.pin,
    ...moves,
    changes: changes.filter((change) => change !== false),
  };
}

function faultOf({ name, id, pin, classes, groups }: TableRow): ImportReason | null {
  if (name === '' && id === '') return 'no_name';
  if (name.length > longestName) return 'name_too_long';
  if (id.length > longestName) return 'id_too_long';
  if (name !== '' && !LearnerName.safeParse(name).success) return 'bad_text';
  if (id !== '' && !UserId.safeParse(id).success) return 'bad_text';
  if (id === previewUser) return 'id_reserved';
  if (pin !== '' && !Pin.safeParse(pin).success) return 'bad_pin';
  const named = [...classes, ...groups].flatMap(namesIn);
  return named.every((one) => GroupName.safeParse(one).success) ? null : 'bad_group';
}

/** Finds whom a row is of; null for somebody new. */
function knownPeople({ people }: Roster): (row: TableRow) => Person | 'several' | null {
  const byId = new Map(people.map((person) => [person.row.userId, person]));
  const byName = new Map<string, Person | 'several'>();
  for (const person of people) {
    const key = foldedText(person.row.name);
    byName.set(key, byName.has(key) ? 'several' : person);
  }
  return ({ id, name }) => (id === '' ? byName.get(foldedText(name)) : byId.get(id)) ?? null;
}

interface Moves {
  readonly added: readonly PlannedGroup[];
  readonly removed: readonly GroupRow[];
}

/** Plans who is in what, and which classes and groups that takes. */
function groupPlanner({ groups }: Roster) {
  const known = new Map<string, PlannedGroup>(groups.map((group) => [foldedText(group.name), group]));
  const made: NewGroup[] = [];

  const wantedIn = (cells: readonly string[], kind: GroupKind): readonly PlannedGroup[] =>
    cells.flatMap(namesIn).map((name) => known.get(foldedText(name)) ?? { kind, name, groupId: null });

  /** Of the same name in the same list are one. */
  const settled = (group: PlannedGroup): PlannedGroup => {
    const key = foldedText(group.name);
    const there = known.get(key);
    if (there !== undefined) return there;
    known.set(key, group);
    if (group.groupId === null) made.push(group);
    return group;
  };

  return {
    made: (): readonly NewGroup[] => made,

    /** Null where there would be too many groups. */
    movesOf: (row: TableRow, person: Person | null): Moves | null => {
      const wished = [...wantedIn(row.classes, 'class'), ...wantedIn(row.groups, 'group')];
      const fresh = new Set(
        wished.filter(({ groupId }) => groupId === null).map(({ name }) => foldedText(name)),
      );
      if (groups.length + made.length + fresh.size > mostGroups) return null;
      const wanted = new Set(wished.map(settled));
      const now = person?.groups ?? [];
      const isSaid = { class: row.classes.length > 0, group: row.groups.length > 0 };
      return {
        added: [...wanted].filter((group) => !now.some(({ groupId }) => groupId === group.groupId)),
        removed: now.filter(
          (group) => isSaid[group.kind] && ![...wanted].some(({ groupId }) => groupId === group.groupId),
        ),
      };
    },
  };
}

const separators = new RegExp(betweenGroups.source, 'gu');

/** Names of groups in one cell. */
function namesIn(cell: string): readonly string[] {
  return cell
    .split(separators)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
