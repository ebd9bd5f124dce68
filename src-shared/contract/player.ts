import { z } from 'zod';
import type { AttemptEvent } from '../scorm/attempt/events';
import type { Course } from '../scorm/cam/course';
import type { LaunchRules } from './launch-rules';
import { PackageId, SessionId } from '../kernel/ids';
import { endpoint } from './endpoint';
import { openPathPattern } from './player-path';
import { Session } from './sessions';

/**
 * The private channel between the player and the server. It may change with each release; nobody else uses it.
 *
 * 1. Shell, API origin: `openPlayer` trades the launch token for a writer epoch and a run, whose address
 *    (`<content origin>/run/:ticket`) is its permission, and what it begins with. Opening raises the epoch; an older writer is fenced.
 * 2. Frame, content origin: `GET /frame/index.html` is a document that waits until the shell names it a run, with its FrameBoot (loaded again, it
 *    reads `GET /run/:ticket/boot`). It shows package files from `/run/:ticket/files/...` and sends its entries over
 *    a WebSocket at `/run/:ticket/journal` (AppendMessage / ToFrame, JSON text), or, where that is not open and at pagehide,
 *    as `POST /run/:ticket/journal` (JSON body `AppendMessage`, answer `AckMessage | FencedMessage | NackMessage`).
 * 3. What an earlier page of the session had made and not sent, a frame that finds it in page storage hands in before it begins:
 *    `POST /run/:ticket/leftovers` (an `AppendMessage` of that epoch, answer `{ recovered }`). Where it was recovered, this page has lost the session
 *    and is loaded again.
 */
export const openPlayer = endpoint({
  id: 'openPlayer',
  summary: 'Player only: open the course of a launch token for writing',
  method: 'POST',
  path: openPathPattern,
  access: 'learner',
  input: z.object({ sessionId: SessionId, token: z.string() }),
  output: z.object({
    session_id: z.string(),
    package_id: PackageId,
    tells_opener: z.boolean().describe('The page that opened the window may hear how far the learner is'),
    redirect_url: z.string().nullable().describe('Where to go once the course was left and all is saved'),
    in_room: z.boolean().describe('The page lies at the entrance of a room, whose teacher may pause it'),
    title: z.string(),
    learner_name: z.string().nullable(),
    is_owners: z
      .boolean()
      .describe('A preview or a sandbox: whoever plays is the owner, who may want the inspector'),
    trial: z
      .object({ profile: z.string().describe('Name of the LMS whose rules hold'), faults: z.int() })
      .nullable()
      .describe('A sandbox, of which nothing is recorded for a learner; null: the real thing'),
    run_url: z.string(),
    boot: z.string().nullable().describe('What `GET /run/:ticket/boot` answers, so that nobody need ask'),
    content_origin: z.string(),
    /** BCP 47 tag of the user's language, or "auto". */
    language: z.string(),
    colour_scheme: z.enum(['auto', 'light', 'dark']),
  }),
  refusals: ['UNAUTHORIZED', 'SESSION_NOT_FOUND', 'PACKAGE_NOT_FOUND', 'FORBIDDEN'],
});

/** What a page may see that does not write: another one has the session, and this one looks on. */
export const watchPlayer = endpoint({
  id: 'watchPlayer',
  summary: 'Player only: look on while the course of a launch token is open elsewhere. Changes nothing',
  method: 'POST',
  path: '/player/:sessionId/watch',
  access: 'learner',
  input: z.object({ sessionId: SessionId, token: z.string() }),
  output: Session.pick({
    ...{ session_id: true, completion_status: true, success_status: true, score: true },
    ...{ time_spent_seconds: true, last_accessed_at: true },
  }).extend({
    is_open: z.boolean().describe('Some page has the course open and can be reached'),
    activities: z.array(
      Session.shape.activities.element.pick({
        ...{ activity_id: true, title: true, completion_status: true, success_status: true },
      }),
    ),
  }),
  refusals: ['UNAUTHORIZED', 'SESSION_NOT_FOUND'],
});

/** What the frame needs before content may load. */
export interface FrameBoot {
  readonly sessionId: string;
  readonly epoch: number;
  readonly course: Course;
  /** Engine state to go on from (JSON of `AttemptState` without its course), as of `position`; the launch event is folded in. */
  readonly snapshot: unknown;
  readonly position: number;
  /** Entries of this epoch that are stored already (0 unless the frame was loaded again): the page's first number is the next. */
  readonly lastNumber: number;
  /** The activity the launch delivered, or null: the learner chooses. */
  readonly delivered: string | null;
  readonly engineVersion: string;
  readonly opensIn: LaunchRules['opens_in'];
  /** Whether what the launch delivered needs a window of its own, where `opensIn` is `auto`; null: the page has to find out. */
  readonly needsWindow: boolean | null;
  /** Key for the outbox in page storage (AES-CTR, raw, base64). */
  readonly outboxKey: string;
}

/** One event with the answer that content got. Numbers count from 1 in each epoch, without gaps. */
export interface PageEntry {
  readonly number: number;
  readonly event: AttemptEvent;
  readonly result: string;
  readonly errorCode: string;
  /**
   * Milliseconds for which content waited for the answer; what it takes to note the entry down comes on top. Absent: no call, or not known.
   * Tells of the page, not of the attempt: it is no part of the event.
   */
  readonly tookMs?: number | undefined;
}

/** Entries of one message count up without gaps. Entries an earlier page left behind travel under their own epoch. */
export interface AppendMessage {
  readonly type: 'append';
  readonly epoch: number;
  readonly entries: readonly PageEntry[];
}

/** All entries up to `number` of this epoch are on disk. */
export interface AckMessage {
  readonly type: 'ack';
  readonly epoch: number;
  readonly number: number;
  /** The REST version after them. */
  readonly version: number;
}

/** Another player has the session now; entries of this epoch are refused and kept aside. */
export interface FencedMessage {
  readonly type: 'fenced';
  readonly epoch: number;
}

/** Nothing of the message was stored. */
export interface NackMessage {
  readonly type: 'nack';
  readonly epoch: number;
  /**
   * `gap`: send again from `expected` on. `unavailable`: the disk refused, try again later.
   * `invalid`, `not-allowed`: never send these entries again.
   */
  readonly reason: 'gap' | 'unavailable' | 'invalid' | 'not-allowed';
  /** The number the server waits for; null where that does not help. */
  readonly expected: number | null;
}

/**
 * Values written through the REST API while the page is open. The page applies them at its next Commit boundary, as an
 * entry whose event is `{ type: 'external', ...}` with these very contents and this id.
 */
export interface ExternalMessage {
  readonly type: 'external';
  readonly id: string;
  readonly activityId: string;
  readonly changes: Readonly<Record<string, string | null>>;
}

/** Files of a linked folder are not what they were: what is shown may be old until the course is loaded again. */
export interface ContentChangedMessage {
  readonly type: 'content-changed';
  /** Some of them, below the folder, with "/". */
  readonly paths: readonly string[];
}

export type ToFrame = AckMessage | FencedMessage | NackMessage | ExternalMessage | ContentChangedMessage;
