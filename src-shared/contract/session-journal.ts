import { z } from 'zod';
import { SessionId } from '../kernel/ids';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { BroughtEntry, JournalEntry } from './sessions';

const session = { ...tenantField, sessionId: SessionId };

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
    has_more: z.boolean(),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});

export const appendJournal = endpoint({
  id: 'appendJournal',
  summary:
    'Append to the journal of a session what another Lectern has recorded. What is there already is left as it is; a gap, or other entries in their place, are 409 with `details.reason`',
  method: 'POST',
  path: '/api/v1/sessions/:sessionId/journal',
  access: 'write',
  input: z.object({
    ...session,
    entries: z
      .array(BroughtEntry)
      .min(1)
      .max(5000)
      .describe(
        'As the journal is read, in its order, without gaps. Of a launch that moves to another version of the package only `event.move.checksum` is read: the SHA-256 of the version’s zip, which must be here, under whatever number',
      ),
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
