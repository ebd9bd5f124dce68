import type { SessionId } from '../../../src-shared/kernel/ids';
import type { ToFrame } from '../../../src-shared/contract/player';

/** A page that is connected and writes to a session. */
export interface WriterLink {
  readonly epoch: number;
  send(message: ToFrame): void;
}

export type LiveWriters = ReturnType<typeof createLiveWriters>;

/** The pages that are connected now. Nothing here outlives the process: the journal alone decides who may write. */
export function createLiveWriters() {
  const links = new Map<SessionId, Set<WriterLink>>();
  /** By session, the epoch whose entries were not taken last. */
  const refused = new Map<SessionId, number>();
  const of = (id: SessionId): ReadonlySet<WriterLink> => links.get(id) ?? new Set();

  return {
    add: (id: SessionId, link: WriterLink): void => {
      links.set(id, new Set([...of(id), link]));
    },
    remove: (id: SessionId, link: WriterLink): void => {
      const left = new Set([...of(id)].filter((one) => one !== link));
      if (left.size > 0) links.set(id, left);
      else links.delete(id);
      if (left.size === 0) refused.delete(id);
    },
    isConnected: (id: SessionId, epoch: number): boolean => [...of(id)].some((link) => link.epoch === epoch),
    /** Whether what the page of an epoch sent last was taken; true where that is news. */
    noteTaken: (id: SessionId, epoch: number, isTaken: boolean): boolean => {
      const before = refused.get(id);
      if (!isTaken && links.has(id)) refused.set(id, epoch);
      else if (before === epoch) refused.delete(id);
      return refused.get(id) !== before;
    },
    /** Connected, and what it sends is taken. */
    isHeard: (id: SessionId, epoch: number): boolean =>
      [...of(id)].some((link) => link.epoch === epoch) && refused.get(id) !== epoch,
    /** Sessions of which what a page sent last was not taken. */
    refused: (): readonly SessionId[] => [...refused.keys()],
    /** Sessions that some page is connected for. */
    connected: (): readonly SessionId[] => [...links.keys()],
    /** Says something to the writer of an epoch. */
    tell: (id: SessionId, epoch: number, message: ToFrame): void => {
      for (const link of of(id)) if (link.epoch === epoch) link.send(message);
    },
    /** Tells every writer older than `epoch` that it has lost the session. */
    fence: (id: SessionId, epoch: number): void => {
      for (const link of of(id)) if (link.epoch < epoch) link.send({ type: 'fenced', epoch: link.epoch });
    },
  };
}
