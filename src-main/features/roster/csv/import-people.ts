import PQueue from 'p-queue';
import type { Input, Output } from '../../../../src-shared/contract/endpoint';
import { Refusal } from '../../../../src-shared/contract/errors';
import type { ImportedRow, importLearners } from '../../../../src-shared/contract/roster-csv';
import type { TenantId } from '../../../../src-shared/kernel/ids';
import { write, type Writes } from '../../../db/open';
import { newGroup } from '../groups';
import { freeUserId, newLearner, putInto, takeOutOf } from '../learners';
import { readRoster, type Roster } from '../people';
import { insertGroup, insertLearner, updateLearner, type GroupRow, type LearnerRow } from '../repository';
import { secretHash } from '../secret-hash';
import type { RosterDeps } from '../service';
import { isTaken, planImport, type ImportPlan, type RefusedRow, type TakenRow } from './plan-import';
import { notRead, readTable, type TableRow } from './read-table';
import { textOfBytes } from './text-of-bytes';

type Asked = Input<typeof importLearners>;

/** How many PINs are hashed at once: the threads that do it also read files. */
const hashedAtOnce = 2;
const mostFaultsTold = 50;

/** Lists of people, as spreadsheets write them, into the roster. */
export function createImport({ db, clock, onChange }: Pick<RosterDeps, 'db' | 'clock' | 'onChange'>) {
  return {
    /**
     * What a list would do, or does, in one piece. Refuses with INVALID_REQUEST what is no list, and a list with rows that cannot be
     * taken, unless it is said that they shall be left out.
     */
    importList: async (tenantId: TenantId, asked: Asked): Promise<Output<typeof importLearners>> => {
      const read = await textOf(asked);
      const { rows, columns, separator } = readTable(read.text);
      const told = { dry_run: asked.dry_run, columns: [...columns], encoding: read.encoding, separator };
      const plan = planImport(rows, readRoster(db, tenantId));
      if (asked.dry_run) return { ...told, ...answerOf(plan, new Map()) };
      refuseFaults(plan, asked.leave_out_refused);
      const hashes = await hashesOf(plan);
      const done = write(db, (tx) =>
        importPlanned(tx, { tenantId, rows, asked, hashes, nowMs: clock.nowMs() }),
      );
      onChange(tenantId);
      return { ...told, ...done };
    },
  };
}

async function textOf({ csv = '', csv_base64: base64 }: Asked) {
  if (base64 === undefined) return { text: csv, encoding: null };
  const read = await textOfBytes(Buffer.from(base64, 'base64'));
  if (read === null) throw notRead('no_text');
  return read;
}

interface Importing {
  readonly tenantId: TenantId;
  readonly rows: readonly TableRow[];
  readonly asked: Asked;
  /** Of the PIN of each row. */
  readonly hashes: ReadonlyMap<number, string>;
  readonly nowMs: number;
}

/** Plans anew, as the roster may have changed while PINs were hashed. */
function importPlanned(tx: Writes, { tenantId, rows, asked, hashes, nowMs }: Importing) {
  const roster = readRoster(tx, tenantId);
  const plan = planImport(rows, roster);
  refuseFaults(plan, asked.leave_out_refused);
  const made = new Map<TakenRow, LearnerRow>();
  const groups = new Map<unknown, GroupRow>();
  for (const group of plan.newGroups) {
    const row = newGroup({ tenantId, kind: group.kind, name: group.name }, nowMs);
    insertGroup(tx, row);
    groups.set(group, row);
  }
  const isUsed = usedIds(roster, plan);
  for (const row of plan.rows.filter(isTaken)) {
    if (row.person !== null && row.changes.length === 0) continue;
    const hash = hashes.get(row.row);
    const secret = hash === undefined ? {} : ({ secretKind: 'pin', secretHash: hash } as const);
    const learner = row.person?.row ?? {
      ...newLearner({ tenantId, ...withId(row, isUsed) }, nowMs),
      ...secret,
    };
    if (row.person === null) insertLearner(tx, learner);
    else updateLearner(tx, learner, { name: row.name, leftAtMs: null, updatedAtMs: nowMs, ...secret });
    takeOutOf(tx, learner, row.removed);
    putInto(
      tx,
      learner,
      row.added.flatMap((group) => groups.get(group) ?? (group.groupId === null ? [] : group)),
    );
    made.set(row, learner);
  }
  return answerOf(plan, made);
}

function withId({ name, userId }: TakenRow, isUsed: (userId: string) => boolean) {
  return { name, userId: userId ?? freeUserId(isUsed) };
}

/** Of those who are there and of those who are to come; one that was asked for is used from then on. */
function usedIds({ people }: Roster, { rows }: ImportPlan): (userId: string) => boolean {
  const used = new Set([...people.map(({ row }) => row.userId), ...rows.map(({ userId }) => userId)]);
  return (userId) => {
    const isUsed = used.has(userId);
    used.add(userId);
    return isUsed;
  };
}

async function hashesOf({ rows }: ImportPlan): Promise<ReadonlyMap<number, string>> {
  const queue = new PQueue({ concurrency: hashedAtOnce });
  const hashed = rows
    .filter(isTaken)
    .flatMap(({ row, pin }) =>
      pin === null ? [] : [queue.add(async () => [row, await secretHash({ pin })] as const)],
    );
  return new Map(await Promise.all(hashed));
}

function refuseFaults({ rows }: ImportPlan, mayLeaveOut: boolean): void {
  const refused = rows.filter((row): row is RefusedRow => !isTaken(row));
  if (refused.length === 0 || mayLeaveOut) return;
  throw new Refusal('INVALID_REQUEST', {
    field: 'csv',
    reason: 'refused_rows',
    message: `${String(refused.length)} rows cannot be taken`,
    rows: refused.slice(0, mostFaultsTold).map(({ row, reason }) => ({ row, reason })),
  });
}

function answerOf({ rows, newGroups }: ImportPlan, made: ReadonlyMap<TakenRow, LearnerRow>) {
  const answers = rows.map((row) => (isTaken(row) ? takenAnswer(row, made.get(row)) : refusedAnswer(row)));
  const count = (outcome: ImportedRow['outcome']) => answers.filter((row) => row.outcome === outcome).length;
  return {
    rows: answers,
    counts: {
      ...{ made: count('made'), changed: count('changed') },
      ...{ same: count('same'), refused: count('refused') },
    },
    groups_made: newGroups.map(({ kind, name }) => ({ kind, name })),
  };
}

function takenAnswer(row: TakenRow, made: LearnerRow | undefined): ImportedRow {
  const whose = row.person?.row ?? made;
  const outcome = row.changes.length > 0 ? 'changed' : 'same';
  return {
    ...{ row: row.row, name: row.name, changes: [...row.changes], reason: null, other_row: null },
    outcome: row.person === null ? 'made' : outcome,
    user_id: whose?.userId ?? row.userId,
    learner_id: whose?.learnerId ?? null,
  };
}

function refusedAnswer({ row, name, userId, reason, otherRow }: RefusedRow): ImportedRow {
  return {
    ...{ row, name, user_id: userId, learner_id: null, outcome: 'refused' as const, changes: [] },
    ...{ reason, other_row: otherRow },
  };
}
