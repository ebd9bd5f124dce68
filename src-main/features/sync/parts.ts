import type { ZipStore } from '../../content/zip-store';
import type { Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { RemoteClient } from '../../remote/remote-client';
import type { SessionService } from '../sessions/service';
import type { Clients } from './clients';
import type { RemoteRow } from './repository-remotes';
import type { PackageSender } from './send-package';
import type { Tally } from './tally';
import type { Uploads } from './uploads-under-way';

export interface SyncParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** By which other servers know this one. */
  readonly instanceId: string;
  readonly sessions: SessionService;
  readonly store: Pick<ZipStore, 'pathOf' | 'sizeOf'>;
  readonly clients: Clients;
  /** Something of the remote or its outbox is another way now. */
  readonly onProgress: (remote: RemoteRow) => void;
  readonly uploads: Uploads;
  /** Brings what learners are given to do there; `hash` as the remote has told it when it was met. Rejects with RemoteFailed. */
  readonly bringAssigned: (run: RunTools, hash: string | null) => Promise<void>;
}

/** What one sync works with. */
export interface RunTools {
  readonly remote: RemoteRow;
  readonly client: RemoteClient;
  /** It takes and gives journals. */
  readonly hasJournals: boolean;
  /** Its clock less ours. */
  readonly clockDifferenceMs: number;
  readonly packages: PackageSender;
  readonly tally: Tally;
  readonly signal: AbortSignal;
}
