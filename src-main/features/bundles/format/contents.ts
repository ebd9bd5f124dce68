import { z } from 'zod';
import { longestName, longestTitle, WholeText } from '../../../../src-shared/contract/common';
import { GroupKind, GroupName, LearnerName } from '../../../../src-shared/contract/roster';
import { BroughtEntry } from '../../../../src-shared/contract/session-journal';
import { UserId } from '../../../../src-shared/contract/user-id';
import { PackageId, SessionId } from '../../../../src-shared/kernel/ids';
import { BundleFault } from './bundle-fault';

/* What parts of a bundle say. All of it is of whoever has the passphrase: nothing in it is believed beyond what a key for writing may do. */

/** Raised when what older programs read would be misread. */
export const formatVersion = 1;

const Time = z.iso.datetime();
const Sha256 = z.hash('sha256');
const mostPackages = 5_000;
const mostSessions = 1_000_000;
export const peopleAtOnce = 1000;
export const mostPeople = 100_000;
export const mostEntriesOfPart = 1000;
/** Longer journals are not believed: whoever makes them could fill the disk. */
export const mostEntries = 500_000;

export const CarriedPackage = z.object({
  package_id: PackageId,
  version: z.int().min(1),
  title: z.string().max(longestTitle),
  checksum: Sha256,
  size_bytes: z.int().min(0),
  file_name: z.string().max(longestName),
  included: z.boolean(),
});
export type CarriedPackage = z.infer<typeof CarriedPackage>;

/** The first part. */
export const Manifest = z.object({
  format: z.literal('lectern-bundle'),
  version: z.literal(formatVersion),
  made_at: Time,
  made_by: z.string().max(100),
  from: z.object({ instance_id: z.string().max(100), name: z.string().max(longestName) }),
  since: Time.nullable(),
  group: z.string().max(longestName).nullable(),
  sessions: z.int().min(0).max(mostSessions),
  people: z.int().min(0).max(mostPeople),
  packages: z.array(CarriedPackage).max(mostPackages),
});
export type Manifest = z.infer<typeof Manifest>;

/** One of the roster; nothing of what they show to be let in. */
export const CarriedPerson = z.object({
  user_id: UserId,
  name: LearnerName,
  groups: z.array(z.object({ kind: GroupKind, name: GroupName })).max(100),
});
export type CarriedPerson = z.infer<typeof CarriedPerson>;

export const People = z.object({ people: z.array(CarriedPerson).max(peopleAtOnce) });

/** A session; its journal follows in parts `entries`. */
export const CarriedSession = z.object({
  session_id: SessionId,
  user_id: UserId,
  learner_name: WholeText.max(longestName).nullable(),
  begins_on: z.object({ package_id: PackageId, checksum: Sha256 }),
  forked_from: z
    .object({ session_id: SessionId, position: z.int().min(0), at: z.string().max(40) })
    .nullable(),
  last_accessed_at: Time,
});
export type CarriedSession = z.infer<typeof CarriedSession>;

export const Entries = z.object({
  session_id: SessionId,
  entries: z.array(BroughtEntry).min(1).max(mostEntriesOfPart),
});
export type Entries = z.infer<typeof Entries>;

/** The last part: a bundle without it was cut short. */
export const End = z.object({
  sessions: z.int(),
  entries: z.int(),
  people: z.int(),
  packages: z.int(),
  parts: Sha256.describe('SHA-256 of the hashes of all parts before it, in their order, as text'),
});
export type End = z.infer<typeof End>;

const AnyVersion = z.object({ format: z.literal('lectern-bundle'), version: z.int() });

/** Throws BundleFault `newer_format` where another Lectern has to read it, and `damaged`. */
export function manifestOf(json: unknown): Manifest {
  const known = AnyVersion.safeParse(json);
  if (known.success && known.data.version > formatVersion)
    throw new BundleFault('newer_format', { version: known.data.version });
  return contentsOf(Manifest, json);
}

/** Throws BundleFault `damaged`. */
export function contentsOf<T extends z.ZodType>(schema: T, json: unknown): z.output<T> {
  const read = schema.safeParse(json);
  if (!read.success) throw new BundleFault('damaged', { at: read.error.issues[0]?.path.join('.') ?? '' });
  return read.data;
}
