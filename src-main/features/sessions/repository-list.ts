import { and, asc, count, desc, gte, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SessionSort } from '../../../src-shared/contract/sessions';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { givenLimit, preparedFor } from '../../db/prepared';
import { sessions } from '../../db/tables';
import {
  conditionsOf,
  whereOf,
  whereOfSandboxes,
  type ConditionName,
  type SessionFilter,
} from './repository-conditions';
import { tallyOf } from './repository-tallies';

export interface SessionPlace {
  readonly sort: SessionSort;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

interface Sized {
  readonly name: ConditionName;
  /** How many sessions of the tenant meet the condition. */
  readonly size: number;
}

/** The tenant's sessions, with the filter that they shall meet. */
interface Asked {
  readonly db: Reads;
  readonly tenantId: TenantId;
  readonly filter: SessionFilter;
  readonly conditions: readonly ConditionName[];
}

/**
 * How many sessions fit, and the ids of those at a place. The cost does not grow with the table: lengths come from tallies, and the
 * rows from the index of the rarest condition, or of the order, whichever leads there sooner, and from the nearer end.
 */
export function selectSessionIds(
  db: Reads,
  tenantId: TenantId,
  filter: SessionFilter,
  place: SessionPlace,
): { readonly total: number; readonly ids: readonly SessionId[] } {
  if (filter.sandbox === true) return selectSandboxIds(db, tenantId, filter, place);
  const conditions = conditionsOf(filter);
  const asked = { db, tenantId, filter, conditions };
  const rarest = rarestOf(asked);
  const total = totalOf(asked, rarest);
  const rows = Math.min(place.limit, total - place.offset);
  if (rows <= 0) return { total, ids: [] };
  const lead = rarest !== null && leadsSooner(asked, rarest, total, place) ? rarest.name : null;
  const isFar = place.offset > total / 2;
  const { sort, order } = place;
  const found = idsAt(db, { conditions, lead, sort, order, isBackward: isFar }).all({
    ...valuesOf(asked),
    rows,
    offset: isFar ? total - place.offset - rows : place.offset,
  });
  const ids = found.map(({ id }) => id);
  return { total, ids: isFar ? ids.toReversed() : ids };
}

const sandboxesAt = preparedFor(
  (db, { conditions, sort, order }: Pick<ListShape, 'conditions' | 'sort' | 'order'>) =>
    db
      .select({ id: sessions.sessionId, total: sql<number>`count(*) over ()` })
      .from(sessions)
      .where(whereOfSandboxes(conditions))
      .orderBy(...orderOf({ sort, order, isBackward: false }, false))
      .limit(givenLimit('rows'))
      .offset(givenLimit('offset'))
      .prepare(),
);

function selectSandboxIds(
  db: Reads,
  tenantId: TenantId,
  filter: SessionFilter,
  { sort, order, limit, offset }: SessionPlace,
): { readonly total: number; readonly ids: readonly SessionId[] } {
  const shape = { conditions: conditionsOf(filter), sort, order };
  const rows = sandboxesAt(db, shape).all({ ...filter, tenantId, rows: limit, offset });
  // A page beyond the last one has no row that says how many there are.
  const [any = { total: 0 }] =
    rows.length > 0 || offset === 0
      ? rows
      : sandboxesAt(db, shape).all({ ...filter, tenantId, rows: 1, offset: 0 });
  return { total: any.total, ids: rows.map(({ id }) => id) };
}

interface ListShape extends Pick<SessionPlace, 'sort' | 'order'> {
  readonly conditions: readonly ConditionName[];
  readonly lead: ConditionName | null;
  readonly isBackward: boolean;
}

const idsAt = preparedFor((db, { conditions, lead, ...way }: ListShape) => {
  const byIndex = lead === null || isInOrder(lead, way.sort);
  // What no index has keeps SQLite from walking the one of totals, which has nearly all.
  const off = byIndex ? undefined : gte(sessions.version, 0);
  return db
    .select({ id: sessions.sessionId })
    .from(sessions)
    .where(and(whereOf(conditions, lead), off))
    .orderBy(...orderOf(way, byIndex))
    .limit(givenLimit('rows'))
    .offset(givenLimit('offset'))
    .prepare();
});

interface CountShape {
  readonly conditions: readonly ConditionName[];
  readonly lead: ConditionName | null;
}

const countOf = preparedFor((db, { conditions, lead }: CountShape) =>
  db.select({ total: count() }).from(sessions).where(whereOf(conditions, lead)).prepare(),
);

function countWhere(asked: Asked, shape: CountShape): number {
  return countOf(asked.db, shape).get(valuesOf(asked))?.total ?? 0;
}

function valuesOf({ tenantId, filter }: Asked): Record<string, unknown> {
  return { ...filter, tenantId };
}

/** Null: there are no conditions. */
function rarestOf(asked: Asked): Sized | null {
  const sized = asked.conditions.map((name) => ({ name, size: sizeOf(asked, name) }));
  return sized.reduce<Sized | null>(
    (least, one) => (least === null || one.size < least.size ? one : least),
    null,
  );
}

function sizeOf(asked: Asked, name: ConditionName): number {
  const { db, tenantId, filter } = asked;
  if (name === 'user_id' || name === 'updated') return countWhere(asked, { conditions: [name], lead: name });
  if (name === 'alive' || name === 'expired') return tallyOf(db, tenantId, { status: 'active' });
  return tallyOf(db, tenantId, { [name]: filter[name] });
}

function totalOf(asked: Asked, rarest: Sized | null): number {
  const { db, tenantId, filter, conditions } = asked;
  if (conditions.includes('user_id') || conditions.includes('updated'))
    return conditions.length === 1 && rarest !== null
      ? rarest.size
      : countWhere(asked, { conditions, lead: rarest?.name ?? null });
  if (filter.status !== 'active' && filter.status !== 'expired') return tallyOf(db, tenantId, filter);
  // Those that have not expired are those of a day.
  const others = conditions.filter((name) => name !== 'alive' && name !== 'expired');
  const living = countWhere(asked, { conditions: [...others, 'alive'], lead: 'alive' });
  return filter.status === 'active'
    ? living
    : tallyOf(db, tenantId, { ...filter, status: 'active' }) - living;
}

/** Is it quicker to look at all that meets the condition than to walk along the order until the page is full? */
function leadsSooner(
  { db, tenantId }: Asked,
  { name, size }: Sized,
  total: number,
  { sort, limit, offset }: SessionPlace,
): boolean {
  if (isInOrder(name, sort)) return true;
  const steps = (tallyOf(db, tenantId, {}) / total) * (Math.min(offset, total - offset) + limit);
  return size < steps;
}

/** Does the index that finds it have the rows in this order? */
function isInOrder(name: ConditionName, sort: SessionSort): boolean {
  if (name === 'updated') return sort === 'updated_at';
  return sort === 'last_accessed_at' || (name === 'user_id' && sort === 'user_id');
}

const orders: Readonly<Record<SessionSort, readonly [SQLiteColumn, ...SQLiteColumn[]]>> = {
  last_accessed_at: [sessions.lastAccessedAtMs],
  created_at: [sessions.createdAtMs],
  updated_at: [sessions.updatedAtMs],
  user_id: [sessions.userId, sessions.lastAccessedAtMs],
  score: [sessions.scorePercent],
  time_spent_seconds: [sessions.timeSpentSeconds],
};

function orderOf(
  { sort, order, isBackward }: Pick<ListShape, 'sort' | 'order' | 'isBackward'>,
  byIndex: boolean,
): SQL[] {
  const inDirection = (order === 'asc') === isBackward ? desc : asc;
  const [first, ...more] = [...orders[sort], sessions.sessionId];
  return [byIndex ? first : sql`+${first}`, ...more].map((column) => inDirection(column));
}
