import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { createSession } from '../../../src-shared/contract/session-upkeep';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Clock } from '../../platform/clock';
import { deleteWithForks } from './repository-delete';
import type { GroupCommit } from './group-commit';
import { createIn } from './launch';
import type { KnownCourses } from './known-courses';
import type { LiveWriters } from './live-writers';
import { sessionOrRefuse } from './read-session';
import type { TellSession } from './session-news';

export interface UpkeepParts {
  readonly clock: Clock;
  readonly group: GroupCommit;
  readonly courses: KnownCourses;
  readonly writers: LiveWriters;
  readonly tell: TellSession;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
}

/** Makes and deletes sessions that nobody launches. */
export function createUpkeep({ clock, group, courses, writers, tell, publish }: UpkeepParts) {
  return {
    /** Refuses with PACKAGE_NOT_FOUND, with INVALID_REQUEST while the package is not ready, and with DUPLICATE_ENTRY. */
    create: async (tenantId: TenantId, input: Input<typeof createSession>): Promise<SessionId> => {
      const sessionId = await group.submit((tx) => {
        const made = createIn({ tx, courses }, tenantId, input, clock.nowMs());
        tell(tx, 'created', { tenantId, sessionId: made, sandbox: null }, null);
        return made;
      });
      publish(tenantId, { type: 'session-changed', sessionId });
      return sessionId;
    },

    /** What was forked from it goes too. A page that has one of them open is told that it has lost it. Refuses with SESSION_NOT_FOUND. */
    remove: async (tenantId: TenantId, sessionId: SessionId): Promise<void> => {
      const gone = await group.submit((tx) => {
        sessionOrRefuse(tx, { tenantId, sessionId });
        return deleteWithForks(tx, { tenantId, sessionId }, clock.nowMs());
      });
      for (const one of gone) {
        writers.fence(one, Infinity);
        publish(tenantId, { type: 'session-changed', sessionId: one });
      }
    },
  };
}
