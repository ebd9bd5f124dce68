import { Refusal } from '../../../src-shared/contract/errors';
import { write, type Db, type Writes } from '../../db/open';

/** Least time between two groups: under load a full room shares one fsync, an idle server answers at once. */
const gapMs = 4;

export interface GroupCommit {
  /**
   * Runs `work` in the next group's transaction and resolves once that group is on disk. Work that throws leaves nothing
   * behind and fails alone. It may be run a second time when its group failed, so it must touch nothing but `tx`.
   */
  submit<T>(work: (tx: Writes) => T): Promise<T>;
  /** Commits what is queued; later work is refused. */
  close(): void;
}

interface Job {
  /** Returns what to do once the group is on disk. */
  readonly work: (tx: Writes) => () => void;
  readonly fail: (error: unknown) => void;
}

/** What lives beside the database and must go the same way as its transactions. */
export interface GroupWitness {
  /** One job of the group has done its writing, or has been undone. */
  jobDone(): void;
  jobUndone(): void;
  /** The group is on disk; called before any of its promises resolve. */
  committed(): void;
  /** Nothing of the group stayed. */
  rolledBack(): void;
}

/** Collects writes and commits them together. */
export function createGroupCommit(db: Db, witness: GroupWitness): GroupCommit {
  /** Runs one job so that it can be undone alone. */
  const apart = db.$client.transaction((work: () => () => void) => work());
  let queue: Job[] = [];
  let isScheduled = false;
  let isClosed = false;
  let lastEndMs = -Infinity;

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    const waitMs = lastEndMs + gapMs - performance.now();
    if (waitMs <= 0) setImmediate(flush);
    else setTimeout(flush, waitMs);
  }

  function flush(): void {
    isScheduled = false;
    const group = queue;
    queue = [];
    if (group.length > 0) commit(group);
    lastEndMs = performance.now();
  }

  /** When the group as a whole fails, each job gets a transaction of its own: one bad write must not cost the others theirs. */
  function commit(group: readonly Job[]): void {
    try {
      const settled = write(db, (tx) => group.map((job) => attempt(tx, job)));
      witness.committed();
      for (const settle of settled) settle();
    } catch (error) {
      witness.rolledBack();
      if (group.length > 1) for (const job of group) commit([job]);
      else group[0]?.fail(error);
    }
  }

  /** A refusal undoes its own job alone; whatever the database throws ends the whole transaction, which may be gone already. */
  function attempt(tx: Writes, job: Job): () => void {
    try {
      const settle = apart(() => job.work(tx));
      witness.jobDone();
      return settle;
    } catch (error) {
      witness.jobUndone();
      if (!(error instanceof Refusal)) throw error;
      return () => job.fail(error);
    }
  }

  return {
    submit: (work) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Refusal('SERVICE_UNAVAILABLE');
        queue.push({ work: settling(work, resolve), fail: reject });
        schedule();
      }),
    close: () => {
      isClosed = true;
      flush();
    },
  };
}

function settling<T>(work: (tx: Writes) => T, resolve: (value: T) => void): Job['work'] {
  return (tx) => {
    const value = work(tx);
    return () => resolve(value);
  };
}
