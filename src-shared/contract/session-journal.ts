import { z } from 'zod';
import { SessionId } from '../kernel/ids';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';

/** No page is held up for longer. */
const longestCallMs = 24 * 60 * 60 * 1000;

const session = { ...tenantField, sessionId: SessionId };

/** One entry of the journal, as the inspector reads it. */
export const JournalEntry = z
  .object({
    position: z.int().describe('Place in the attempt, from 1, without gaps'),
    epoch: z.int().describe('Writer epoch: grows each time the course is opened'),
    number: z.int().describe('Counts from 1 within epoch and source: the server numbers its own entries'),
    source: z.enum(['learner', 'server']),
    event: z.record(z.string(), z.unknown()).describe('AttemptEvent of the engine'),
    result: z.string().describe('What the API answered to content'),
    error_code: z.string(),
    engine_version: z.string(),
    activity_id: z.string().nullable().describe('The activity that was current'),
    /** Set where the server's fold answered otherwise than the page. */
    server_result: z.string().nullable(),
    server_error_code: z.string().nullable(),
    took_ms: z
      .number()
      .min(0)
      .max(longestCallMs)
      .nullable()
      .describe('Milliseconds for which content waited for the answer; null: no call, or not known'),
    received_at: Timestamp,
    version: z
      .int()
      .optional()
      .describe(
        'Of the session, once this had happened; of launches, and of what readers see. Else left out',
      ),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = z.infer<typeof JournalEntry>;

/** An entry of a page that had lost the session to another one: kept, never part of the attempt. */
export const FencedEntry = z
  .object({
    epoch: z.int(),
    number: z.int(),
    entry: z.record(z.string(), z.unknown()).describe('Event and answer as the page sent them'),
    received_at: Timestamp,
  })
  .meta({ id: 'FencedEntry' });
export type FencedEntry = z.infer<typeof FencedEntry>;

export const readJournal = endpoint({
  id: 'readJournal',
  summary: 'Read the journal of a session: every API call and event, in order',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId/journal',
  access: 'read',
  input: z.object({
    ...session,
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(5000).default(1000),
  }),
  output: z.object({
    session_id: SessionId,
    course: z.unknown().describe('Course: the activity tree that the events are folded over'),
    checksum_sha256: z
      .string()
      .nullable()
      .describe(
        'Of the zip of `package_version` of the session, also once the package was deleted; null: it is a folder',
      ),
    data: z.array(JournalEntry),
    last_position: z.int().describe('Position of the newest entry of the session'),
    set_aside_turns: z
      .int()
      .describe(
        'How often entries were set aside for those of another server; once it has grown, entries that were read before may not hold any more',
      ),
    has_more: z
      .boolean()
      .describe('Entries are left behind the last of these: a page of long ones has fewer than `limit`'),
    fenced: z
      .array(FencedEntry)
      .optional()
      .describe('With after=0 only: the first 200 entries of pages that had lost the session'),
    fenced_total: z.int().optional().describe('With after=0 only: how many such entries there are'),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});

export const HistoryEntry = z
  .object({
    position: z.int().describe('Of the entry in the journal'),
    type: z
      .enum(['launch', 'commit', 'end', 'unload', 'lost', 'external_update'])
      .describe('`end`: content said that it ends; `unload`: it was taken away; `lost`: its page was gone'),
    version: z.int().describe('Of the session, once this had happened'),
    at: Timestamp.describe('When the server had it'),
    source: z.enum(['content', 'server', 'api']),
    activity_id: z.string().nullable(),
    changed: z
      .array(z.string())
      .describe('Elements that were set, each once; the first 500, of the first 20,000 values of an answer'),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const readHistory = endpoint({
  id: 'readHistory',
  summary: 'What became of a session, the oldest first: launches, commits and updates from outside',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId/history',
  access: 'read',
  input: z.object({
    ...session,
    after: z.coerce.number().int().min(0).default(0).describe('The position after which to go on'),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: z.object({
    session_id: SessionId,
    data: z.array(HistoryEntry),
    next_after: z.int().nullable().describe('For `after`, of the next page; null: there is none'),
    has_more: z.boolean(),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});

/** An entry that was in the journal until that of another server took its place: kept as it was, and part of no attempt. */
export const SetAsideEntry = JournalEntry.pick({
  ...{ position: true, epoch: true, number: true, source: true, event: true, result: true },
  ...{ error_code: true, engine_version: true, took_ms: true, received_at: true },
})
  .extend({
    turn: z.int().describe('How often that had happened to the session by then, from 1'),
    reason: z
      .enum(['merged', 'forked', 'replaced'])
      .describe(
        'What became of what they had reached: merged into the other journal, an attempt of its own, or nothing',
      ),
    set_aside_at: Timestamp,
  })
  .meta({ id: 'SetAsideEntry' });
export type SetAsideEntry = z.infer<typeof SetAsideEntry>;

export const listSetAside = endpoint({
  id: 'listSetAside',
  summary:
    'What a sync has set aside of the journal of a session: the oldest turn first, each in the order of its journal',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId/journal/set-aside',
  access: 'read',
  input: z.object({
    ...session,
    after: z.coerce.number().int().min(0).default(0).describe('How many of them to leave out'),
    limit: z.coerce.number().int().min(1).max(500).default(500),
  }),
  output: z.object({
    session_id: SessionId,
    data: z.array(SetAsideEntry),
    has_more: z
      .boolean()
      .describe('Entries are left behind the last of these: a page of long ones has fewer than `limit`'),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});

/** Entries that take the place of others at once: in one request, and in one transaction. */
export const mostAdopted = 20_000;

/** What a server counts on from: a writer may send none that leaves no room behind it. */
const mostCounted = 2 ** 31 - 1;

/** An entry as another server may bring it. */
export const BroughtEntry = JournalEntry.pick({
  ...{ position: true, epoch: true, number: true, source: true, event: true, result: true },
  ...{ error_code: true },
}).extend({
  position: JournalEntry.shape.position.max(mostCounted),
  epoch: JournalEntry.shape.epoch.max(mostCounted),
  number: JournalEntry.shape.number.max(mostCounted),
  took_ms: JournalEntry.shape.took_ms.optional(),
});

export const appendJournal = endpoint({
  id: 'appendJournal',
  summary:
    'Append to the journal of a session what another Lectern has recorded. What is there already is left as it is; a gap, or other entries in their place, are 409 with `details.reason`, unless they are to be settled',
  method: 'POST',
  path: '/api/v1/sessions/:sessionId/journal',
  access: 'write',
  input: z.object({
    ...session,
    entries: z
      .array(BroughtEntry)
      .min(1)
      .max(mostAdopted)
      .describe(
        'As the journal is read, in its order, without gaps. Of a launch that moves to another version of the package only `event.move.checksum` is read: the SHA-256 of the version’s zip, which must be here, under whatever number',
      ),
    where_apart: z
      .enum(['refuse', 'settle'])
      .optional()
      .describe(
        '`refuse` unless said. `settle`: where both journals went on, the one stays that goes on with the entry that comes first in the order of docs/sync.md. If that is the one sent, it takes the place of this one, of which nothing is lost; `entries` is all of it from there on then. Else 409 with `details.stays` `here`',
      ),
    clock_ahead_ms: z
      .int()
      .optional()
      .describe('By which the clock of these entries is ahead of this server’s; only read with `settle`'),
  }),
  output: z.object({
    session_id: SessionId,
    appended: z.int(),
    known: z.int().describe('How many were there already'),
    last_position: z.int(),
    version: z.int(),
  }),
  refusals: ['SESSION_NOT_FOUND', 'VERSION_CONFLICT', 'FORBIDDEN'],
});
