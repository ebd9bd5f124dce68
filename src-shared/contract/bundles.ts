import { z } from 'zod';
import { BundleId, GroupId, PackageId } from '../kernel/ids';
import { shortestPassphrase } from '../kernel/passphrase';
import { longestName, Moment, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';

/*
 * Bundles: what learners have done, in one encrypted file that somebody carries to another Lectern. The file of one that was made or has
 * come is kept for a day, until it is removed or Lectern starts anew; nothing in it can be read without the passphrase, which is kept nowhere.
 */

const longestPassphrase = 1024;
const Passphrase = z.string().min(1).max(longestPassphrase);

export const BundleSessions = z
  .object({
    new: z.int().describe('Of which nothing was here'),
    further: z.int().describe('That went on elsewhere'),
    known: z.int().describe('Of which all is here already'),
    apart: z.int().describe('That went on here and elsewhere: they are merged by the rules of a sync'),
    forked: z.int().describe('Of those: that cannot be merged, and become an attempt of their own beside it'),
    held: z.int().describe('That somebody may be playing: they can be taken in later'),
    missing: z.int().describe('Whose package is not here'),
    refused: z.int().describe('That cannot be taken: they were deleted here, or are another learner’s'),
  })
  .meta({ id: 'BundleSessions' });
export type BundleSessions = z.infer<typeof BundleSessions>;

export const BundlePackage = z
  .object({
    package_id: PackageId.describe('Where it was carried from'),
    version: z.int(),
    title: z.string(),
    checksum: z.string().describe('SHA-256 of the zip, lower-case hex'),
    size_bytes: z.int(),
    state: z.enum(['here', 'in_bundle', 'missing']),
    sessions: z.int().describe('Of the bundle that begin with it'),
    refused: z.string().nullable().describe('Code of why it was not taken in'),
  })
  .meta({ id: 'BundlePackage' });
export type BundlePackage = z.infer<typeof BundlePackage>;

export const BundleReport = z
  .object({
    made_at: Timestamp.describe('By the clock of the Lectern that made it'),
    from: z.object({
      instance_id: z.string().describe('Of the Lectern that made it'),
      name: z.string(),
      is_this: z.boolean(),
    }),
    since: Timestamp.nullable().describe('It has only what changed since then; null: whatever its age'),
    group: z.string().nullable().describe('The class or group whose learners it has; null: all learners'),
    sessions: BundleSessions.describe('What is in it and, once it was taken in, what became of that'),
    learners: z.object({ new: z.int(), known: z.int() }),
    packages: z.array(BundlePackage),
  })
  .meta({ id: 'BundleReport' });
export type BundleReport = z.infer<typeof BundleReport>;

export const bundleTroubles = [
  'wrong_passphrase',
  'not_a_bundle',
  'damaged',
  'newer_format',
  'too_large',
  'disk',
  'fault',
] as const;
export const BundleTrouble = z
  .object({
    word: z.enum(bundleTroubles),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'BundleTrouble' });
export type BundleTrouble = z.infer<typeof BundleTrouble>;

export const Bundle = z
  .object({
    id: BundleId,
    way: z.enum(['out', 'in']).describe('Made here, or come from elsewhere'),
    state: z
      .enum(['working', 'ready', 'arrived', 'looked', 'taken', 'failed'])
      .describe(
        '`working`: it is being made, looked through or taken in; `ready`: it can be saved; `arrived`: nothing of it was read yet; `looked`: it can be taken in',
      ),
    progress: z.number().describe('0 to 1, of what is being done'),
    file_name: z.string(),
    size_bytes: z.int(),
    trouble: BundleTrouble.nullable().describe('Why what was asked last has not been done'),
    carried: z
      .object({ sessions: z.int(), learners: z.int(), packages: z.int() })
      .nullable()
      .describe('What is in one that was made here'),
    left_out: z.int().describe('Sessions that were not put in: their course is a linked folder'),
    report: BundleReport.nullable().describe('Of one that was looked through'),
    created_at: Timestamp,
  })
  .meta({ id: 'Bundle' });
export type Bundle = z.infer<typeof Bundle>;

const one = { bundleId: BundleId };
const refusals = ['NOT_FOUND'] as const;

export const createBundle = endpoint({
  id: 'createBundle',
  summary: 'Make a bundle of what learners have done; it goes on in the background',
  method: 'POST',
  path: '/api/lectern/bundles',
  access: 'admin',
  success: 201,
  input: z.object({
    passphrase: Passphrase.min(shortestPassphrase).describe('Who has it can read the bundle; it is not kept'),
    group_id: GroupId.optional().describe('Only who is in this class or group'),
    from: Moment.optional().describe('Only sessions that changed at or after it'),
    receiver: WholeText.trim()
      .min(1)
      .max(longestName)
      .optional()
      .describe('Whom it is for: what they are given is remembered once it was saved'),
    since_last: z
      .boolean()
      .default(false)
      .describe('Only sessions that changed since the last one for this receiver'),
    with_packages: z.boolean().default(false).describe('With the zips of the courses'),
  }),
  output: Bundle,
  refusals: ['INVALID_REQUEST', 'NOT_FOUND', 'SERVICE_UNAVAILABLE'],
});

export const receiveBundle = endpoint({
  id: 'receiveBundle',
  summary: 'Bring a bundle here; nothing of it is read yet',
  method: 'POST',
  path: '/api/lectern/bundles/received',
  access: 'admin',
  success: 201,
  bodyIn: 'bytes',
  input: z.object({ file_name: WholeText.max(longestName).default('') }),
  output: Bundle,
  refusals: ['FILE_TOO_LARGE', 'UPLOAD_FAILED', 'SERVICE_UNAVAILABLE'],
});

export const listBundles = endpoint({
  id: 'listBundles',
  summary: 'Bundles that were made or have come, newest first',
  method: 'GET',
  path: '/api/lectern/bundles',
  access: 'admin',
  input: z.object({}),
  output: z.object({ bundles: z.array(Bundle) }),
  refusals: [],
});

export const readBundle = endpoint({
  id: 'readBundle',
  summary: 'Read how far a bundle is',
  method: 'GET',
  path: '/api/lectern/bundles/:bundleId',
  access: 'admin',
  input: z.object(one),
  output: Bundle,
  refusals,
});

export const saveBundle = endpoint({
  id: 'saveBundle',
  summary: 'The file of a bundle that is ready',
  method: 'GET',
  path: '/api/lectern/bundles/:bundleId/content',
  access: 'admin',
  bodyOut: 'application/octet-stream',
  input: z.object(one),
  output: z.unknown(),
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const lookAtBundle = endpoint({
  id: 'lookAtBundle',
  summary:
    'Look through a bundle that has come, and say what taking it in would do; it goes on in the background',
  method: 'POST',
  path: '/api/lectern/bundles/:bundleId/look',
  access: 'admin',
  input: z.object({ ...one, passphrase: Passphrase }),
  output: Bundle,
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const takeBundle = endpoint({
  id: 'takeBundle',
  summary:
    'Take in a bundle that was looked through: what is here already stays as it is. It goes on in the background, and can be done again',
  method: 'POST',
  path: '/api/lectern/bundles/:bundleId/take',
  access: 'admin',
  input: z.object({ ...one, passphrase: Passphrase }),
  output: Bundle,
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const deleteBundle = endpoint({
  id: 'deleteBundle',
  summary: 'Call off what is being done with a bundle, and remove its file; what was taken in stays',
  method: 'DELETE',
  path: '/api/lectern/bundles/:bundleId',
  access: 'admin',
  input: z.object(one),
  output: z.object({ success: z.literal(true) }),
  refusals,
});

export const listBundleReceivers = endpoint({
  id: 'listBundleReceivers',
  summary: 'Whom bundles were made for, and up to when they have what changed; the last one first',
  method: 'GET',
  path: '/api/lectern/bundle-receivers',
  access: 'admin',
  input: z.object({}),
  output: z.object({ receivers: z.array(z.object({ name: z.string(), carried_until: Timestamp })) }),
  refusals: [],
});

export const bundleEndpoints = {
  createBundle,
  receiveBundle,
  listBundles,
  readBundle,
  saveBundle,
  lookAtBundle,
  takeBundle,
  deleteBundle,
  listBundleReceivers,
} as const;
