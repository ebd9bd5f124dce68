import { type Db } from '../db/open';
import { type Listener } from '../http/listener';
import { type Clock } from '../platform/clock';
import { type Closing } from '../platform/closing';
import { type DataFolder } from '../platform/data-folder';
import { type Log } from '../platform/log';
import { type networkAddresses } from '../platform/network-addresses';
import { type TellLocalName } from '../remote/local-name';
import { type AskMetered } from '../remote/metered-connection';
import { type Sealer } from '../platform/sealer';

export interface StartOptions {
  readonly dataFolder: string;
  /** Of the API; 3001 or the next free one when not given, any when 0. A given port that is taken is an EADDRINUSE. */
  readonly port?: number;
  /** Of the content; one that is free next to the API's when not given. */
  readonly contentPort?: number;
  /** Tried first where `port` is not given, and then those behind it. */
  readonly wantedPort?: number;
  /** The same for `contentPort`. */
  readonly wantedContentPort?: number;
  /** What the build made: `renderer`, `frame` and `migrations` are in it. */
  readonly distFolder: string;
  readonly migrationsFolder?: string;
  /** What runs in the threads of imports; in `distFolder` unless said. */
  readonly workerFile?: string;
  /** The script that goes into the ZIPs of dispatches; in `distFolder` unless said. */
  readonly dispatchShellFile?: string;
  /** What runs in the thread that watches folders; in `distFolder` unless said. */
  readonly watchWorkerFile?: string;
  /** What runs in the threads of reports; in `distFolder` unless said. */
  readonly reportWorkerFile?: string;
  /** The sample packages, a folder each; in `distFolder` unless said. */
  readonly samplesFolder?: string;
  /** Path of another build of better-sqlite3. */
  readonly nativeBinding?: string;
  readonly uploadLimitBytes?: number;
  /** How long a file of a watched folder must stay the same before it is imported. */
  readonly settleMs?: number;
  /** How long nothing must have been imported before stored packages are read through. */
  readonly verifyAfterMs?: number;
  /** Power of two of what it costs to guess at the passphrase of a bundle; some 256 MB for a second unless said. */
  readonly passphraseWork?: number;
  /** How long one stored package may be read through. */
  readonly verifyTimeoutMs?: number;
  /** False: requests are not counted, whatever the settings say. */
  readonly rateLimited?: boolean;
  readonly clock?: Clock;
  /** What keys of remotes are sealed with; none unless said. */
  readonly sealer?: Sealer;
  /** Of the pages of learners' rooms; as the last time, or 8000 or one behind it, when not given. */
  readonly roomPort?: number;
  /** Where a room of learners may reach this machine; its own addresses unless said. */
  readonly networkAddresses?: typeof networkAddresses;
  /** How the network is told this machine's name; by mDNS unless said. */
  readonly tellLocalName?: TellLocalName;
  /** Whether the connection is paid by volume; the system is asked unless said. */
  readonly askMetered?: AskMetered;
  /** In place of the log file of the data folder. */
  readonly log?: Log;
  readonly logToStderr?: boolean;
}

/** What everything is built of. */
export interface Parts {
  readonly options: StartOptions;
  readonly folder: DataFolder;
  readonly db: Db;
  readonly log: Log;
  readonly api: Listener;
  readonly content: Listener;
  readonly closing: Closing;
}
