import type { ZipStore } from '../../content/zip-store';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { TenantId, VisitId } from '../../../src-shared/kernel/ids';
import { messageLimitBytes, type SessionService } from '../sessions/service';

/** What the player's routes on both origins need. */
export interface PlayerDeps {
  readonly sessions: SessionService;
  readonly store: ZipStore;
  readonly clock: Clock;
  readonly log: Log;
  /** Origins without a trailing slash. */
  readonly apiOrigin: string;
  readonly contentOrigin: string;
  /** These are the origins of a room's entrance, not those of this machine itself. */
  readonly isInRoom: boolean;
  /** What was launched on a visit to a room opens for no longer than that: the next learner on the device may find its address. */
  readonly isVisitOpen: (tenantId: TenantId, visitId: VisitId) => boolean;
  /** Refuses with FORBIDDEN, `lesson_ending`, while nothing more is to be opened in the room. */
  readonly refuseWhileEnding: () => void;
  /** Built shell: holds `player/shell/index.html`. */
  readonly rendererFolder: string;
  /** Built frame: holds `index.html`. */
  readonly frameFolder: string;
  readonly displaySettings: (tenantId: TenantId) => {
    readonly language: string;
    readonly colour_scheme: 'auto' | 'light' | 'dark';
  };
}

/** In a room anybody on the network may send: still more than any course stores at once. */
const roomMessageLimitBytes = 8 * 1024 * 1024;

/** Bytes of one message of a page. */
export function messageLimitOf({ isInRoom }: Pick<PlayerDeps, 'isInRoom'>): number {
  return isInRoom ? roomMessageLimitBytes : messageLimitBytes;
}
