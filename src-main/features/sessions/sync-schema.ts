/*
 * Threat model. These events come from whoever has a key with the scope write, who may set any value of the session anyway. They must
 * not reach another session, make the session another learner's, or bring a course or anything else that the engine does not expect.
 */
import { z } from 'zod';
import { faultKinds, faultTargets } from '../../../src-shared/scorm/attempt';
import { attemptEventsOfPage, eventTime } from './append-schema';

const text = z.string().max(4096);

/** To which version of the package: versions have numbers of their own on every server, but the same zip. */
const SyncMove = z.object({ checksum: z.hash('sha256') });
export type SyncMove = z.infer<typeof SyncMove>;

const LaunchEvent = z.strictObject({
  type: z.literal('launch'),
  nowMs: eventTime,
  learner: z.object({ id: text, name: text }),
  mode: z.enum(['normal', 'browse', 'review']),
  credit: z.enum(['credit', 'no-credit']),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32),
  profile: z.object({
    id: text,
    strictLengths: z.boolean(),
    suspendDataLimit: z.int().nullable(),
    lenientTimestamps: z.boolean(),
    mastery: z.enum(['override', 'if-unset', 'if-completed', 'never']),
    completeOnFinish: z.boolean(),
    freshAfterExit: z.boolean(),
    suspendRule: z
      .object({ mostCharacters: z.int().min(0), beyond: z.enum(['refuse', 'cut']) })
      .exactOptional(),
    uncommitted: z.enum(['keep', 'drop']).exactOptional(),
    autoCommitMs: z.int().min(0).exactOptional(),
    reopened: z.enum(['review-when-done', 'as-begun']).exactOptional(),
    keepsReview: z.boolean().exactOptional(),
    exactPaths: z.boolean().exactOptional(),
    opensIn: z.enum(['frame', 'window']).exactOptional(),
  }),
  passMark: z.number().min(0).max(100).exactOptional(),
  preset: z
    .object({
      activityId: text.exactOptional(),
      entry: z.enum(['ab-initio', 'resume']).exactOptional(),
      suspendData: z.string().exactOptional(),
      location: z.string().exactOptional(),
      language: z.string().exactOptional(),
    })
    .exactOptional(),
  faults: z
    .array(
      z.object({
        id: text,
        kind: z.enum(faultKinds),
        target: z.enum(faultTargets),
        element: text,
        fromCall: z.int(),
        chance: z.number(),
        times: z.int().nullable(),
        errorCode: z.string().max(16),
        milliseconds: z.int(),
      }),
    )
    .max(100)
    .exactOptional(),
  activityId: text.exactOptional(),
  learnerStore: z
    .object({
      objectives: z.record(z.string(), z.record(z.string(), z.union([z.boolean(), z.number(), z.null()]))),
      sharedData: z.record(z.string(), z.string()),
    })
    .exactOptional(),
  commentsFromLms: z
    .array(z.object({ comment: z.string(), location: z.string(), timestamp: z.string() }))
    .exactOptional(),
  move: SyncMove.exactOptional(),
});

const ExternalEvent = z.object({
  type: z.literal('external'),
  nowMs: eventTime,
  id: z.string().max(64),
  activityId: text,
  changes: z.record(z.string(), z.string().nullable()),
});

const AbortEvent = z.object({
  type: z.literal('abort'),
  nowMs: eventTime,
  reason: z.enum(['lost', 'taken-over', 'expired']),
});

export const SyncEvent = z.discriminatedUnion('type', [
  ...attemptEventsOfPage,
  LaunchEvent,
  ExternalEvent,
  AbortEvent,
]);
export type SyncEvent = z.infer<typeof SyncEvent>;
