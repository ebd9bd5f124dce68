import { Refusal } from '../../../src-shared/contract/errors';
import { SessionId } from '../../../src-shared/kernel/ids';
import { remoteFailed } from '../../../src-shared/sync/failure';
import type { RemoteSession } from '../../../src-shared/sync/read-answers';
import { forkedFrom } from '../../../src-shared/sync/forked-from';
import type { RunTools, SyncParts } from './parts';
import { selectOutboxRow } from './repository-outbox';

/** In one look; a remote that has more to tell is not believed. */
const mostForks = 1000;

/** An attempt of a remote that is not here. */
interface Fork {
  readonly sessionId: SessionId;
  readonly userId: string | null;
  readonly from: NonNullable<ReturnType<typeof forkedFrom>>;
}

/**
 * Attempts that became ones of their own at the remote because journals of a session went apart, and of which nothing is here. Each is
 * begun here, empty, and waits to be sent like any other, which brings its journal; but only those of sessions that are synced here.
 */
export function createForkPuller(
  parts: Pick<SyncParts, 'db' | 'sessions'>,
  { remote }: Pick<RunTools, 'remote'>,
) {
  const { db, sessions } = parts;
  const { tenantId } = remote;
  const noted = new Map<SessionId, Fork>();

  const parentOf = ({ from, userId }: Fork) => {
    if (selectOutboxRow(db, remote, from.session_id) === null) return null;
    const parent = sessions.find(tenantId, from.session_id);
    return parent?.user_id === userId ? parent : null;
  };

  const begin = async ({ sessionId, from }: Fork, parent: NonNullable<ReturnType<typeof parentOf>>) => {
    const { package_id, user_id, learner_name } = parent;
    const wish = {
      ...({ package_id, user_id, session_id: sessionId, mode: 'normal', recorded: true } as const),
      ...{ package_version: sessions.beginsOn(tenantId, parent.id), metadata: { forked_from: from } },
      ...(learner_name === null ? {} : { learner_name }),
    };
    try {
      await sessions.create(tenantId, wish);
    } catch (error) {
      // It was deleted here, and stays so; or its course was.
      if (!(error instanceof Refusal)) throw error;
    }
  };

  return {
    note: (found: readonly RemoteSession[]): void => {
      for (const { sessionId: told, userId, metadata } of found) {
        const { success, data: sessionId } = SessionId.safeParse(told);
        const from = forkedFrom(metadata);
        if (!success || from === null || sessions.find(tenantId, sessionId) !== null) continue;
        noted.set(sessionId, { sessionId, userId, from });
      }
      if (noted.size > mostForks)
        throw remoteFailed('garbage', { reason: 'too-long', status: null, at: 'sessions' });
    },

    /** Those that were noted, and first those from which others were made in turn. */
    beginAll: async (): Promise<void> => {
      for (let left = -1; left !== noted.size;) {
        left = noted.size;
        for (const fork of [...noted.values()]) {
          const parent = parentOf(fork);
          if (parent === null) continue;
          noted.delete(fork.sessionId);
          await begin(fork, parent);
        }
      }
    },
  };
}
