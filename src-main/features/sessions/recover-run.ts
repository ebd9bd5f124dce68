import type { AppendMessage } from '../../../src-shared/contract/player';
import type { Reads } from '../../db/open';
import { rewound, type AdoptParts } from './adopt-journal';
import { readAppend } from './append-schema';
import type { CopyParts } from './copy-journal';
import type { Writer } from './journal-writer';
import { journalOfRun } from './late-run';
import { storedSummaryOf, summaryColumns } from './projection';
import { sessionOrRefuse } from './read-session';
import type { Recording } from './record';
import { updateSessionRow, type SessionRow } from './repository';
import { selectEntries } from './repository-journal';
import { storedEvent } from './stored-event';
import { entryOfRun, takeEntries } from './take-entries';

/** Between two runs stand an abort and a launch; more than a few openings without a call are not looked through. */
const mostOpenings = 20;

/**
 * Lets a session go on from what a page had made before it went away and could not send: where nothing was done since, the entries take
 * their place behind those of their run, and the openings since then are set aside. The page that asks has lost the session by that, and opens it
 * once more. False, and nothing is changed, where something was done since, or the entries do not follow on what there is.
 */
export function createRecovery(parts: CopyParts & AdoptParts) {
  const { group, clock, log, tell } = parts;
  return {
    recover: async (writer: Writer, raw: unknown): Promise<boolean> => {
      const reading = readAppend(raw);
      if (!reading.ok) return false;
      return group.submit((tx) => {
        const at: Recording = { tx, log, nowMs: clock.nowMs(), tell };
        return recoverIn(at, parts, writer, reading.message);
      });
    },
  };
}

function recoverIn(
  at: Recording,
  parts: AdoptParts,
  writer: Writer,
  { epoch, entries }: AppendMessage,
): boolean {
  const { tx, nowMs } = at;
  const { session: row } = sessionOrRefuse(tx, writer);
  const live = parts.attempts.get(tx, writer);
  const isOwn = writer.epoch === live.epoch && live.epoch > live.fencedEpoch;
  const run = { tenantId: row.tenantId, sessionId: row.sessionId, epoch };
  const journal = journalOfRun(tx, run);
  if (!isOwn || row.sandbox !== null || epoch >= live.epoch || journal === null) return false;
  const { position, aside, number: stored } = journal;
  if (aside.length > 0 || !wasOnlyOpened(tx, row, position)) return false;
  const fresh = entries.filter(({ number }) => number > stored);
  const follows = fresh.every(({ number }, place) => number === stored + place + 1);
  const isOfLearner = fresh.every(({ event }) => event.type !== 'external' && !('fault' in event));
  if (fresh.length === 0 || !follows || !isOfLearner) return false;
  const base = rewound(at, parts, row, position, 'replaced');
  const after = takeEntries(at, row, base, fresh.map(entryOfRun(epoch)));
  const { version } = sessionOrRefuse(tx, row).session;
  updateSessionRow(tx, row.tenantId, row.sessionId, {
    ...summaryColumns(storedSummaryOf(after.committed), nowMs, row.completedAtMs),
    version: Math.max(version, row.version + 1),
    updatedAtMs: nowMs,
  });
  parts.attempts.stage(row, after);
  return true;
}

/** Behind that position pages came and did nothing. */
export function wasOnlyOpened(db: Reads, row: SessionRow, position: number): boolean {
  const since = selectEntries(db, row, position, 2 * mostOpenings + 1);
  return (
    since.length <= 2 * mostOpenings &&
    since.every((row) => {
      const { type } = storedEvent(row);
      return row.source === 'server' && (type === 'abort' || type === 'launch');
    })
  );
}
