import { z } from 'zod';
import { TenantId } from '../kernel/ids';
import { longestTitle } from '../kernel/plain-title';
import { fixIds } from '../scorm/cam/told';

export const Timestamp = z.string().describe('ISO 8601, UTC, milliseconds, "Z"');

/** `tenant_id` may be sent with every call; the key decides, and another tenant's id is refused. */
export const tenantField = { tenant_id: TenantId.optional() };

/** Half a surrogate pair cannot be kept as UTF-8: two ids that differ in it alone would become one. */
export const WholeText = z
  .string()
  .refine((text) => !/\p{Surrogate}/u.test(text), { message: 'text without half a surrogate pair' });

/** Characters of a name or an id that a caller gives. */
export const longestName = 255;
export { longestTitle };
/** Characters of what a package is described by. */
export const longestDescription = 10_000;

const metadataLevels = 32;
const metadataBytes = 65_536;

/** What a caller keeps with a session. Bounded, so that what was taken can always be read back. */
export const Metadata = z
  .record(z.string(), z.unknown())
  .refine((value) => isWithin(value, metadataLevels) && bytesOf(value) <= metadataBytes, {
    message: `at most ${metadataLevels} levels and ${metadataBytes} bytes of JSON`,
  })
  .describe(`Any JSON object of at most ${metadataLevels} levels and ${metadataBytes} bytes`);

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** A moment as a caller gives it, e.g. "2026-01-31T12:00:00Z"; a date alone is its first moment in UTC. */
export const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: 'a time such as 2026-01-31T12:00:00Z, or a date',
});

const mostRows = 2_147_483_647;

/** Query of a list: `page` from 1, `limit` 1 to 100. */
export const pageFields = {
  page: z.coerce.number().int().min(1).max(mostRows).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(mostRows)
    .optional()
    .describe('Rows to leave out; outweighs `page`'),
};

/** Query of a list that has more than one order. */
export function sortFields<const S extends readonly [string, ...string[]]>(
  sorts: S,
  usual: NoInfer<S[number]>,
) {
  return {
    sort: z.enum(sorts).default(usual as never),
    order: z.enum(['asc', 'desc']).default('desc'),
  };
}

/** The envelope of a list: `data`, the same rows under the plural name, and the paging both ways. */
export function listOf<T extends z.ZodType, K extends string>(plural: K, row: T) {
  return z.object({
    data: z.array(row),
    ...({ [plural]: z.array(row) } as Record<K, z.ZodArray<T>>),
    total: z.int(),
    page: z.int(),
    limit: z.int(),
    pagination: z.object({
      page: z.int(),
      limit: z.int(),
      total: z.int(),
      total_pages: z.int(),
      has_more: z.boolean(),
    }),
  });
}

/** `details` of MANIFEST_NOT_FOUND, PARSE_FAILED and INVALID_FILE_TYPE: what is wrong, where, and what to do. */
export const Finding = z
  .object({
    id: z.string().describe('Stable id, e.g. "manifest.not-well-formed"'),
    severity: z.enum(['error', 'warning', 'info']),
    facts: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .describe('What the sentence is about; "case" chooses among the sentences of one id'),
    message: z.string().describe('In English; screens make their own sentence of id and facts'),
    file: z.string().nullable(),
    line: z.int().nullable(),
    fix: z.string().nullable().describe('What the author can do about it'),
    section: z
      .string()
      .nullable()
      .default(null)
      .describe('Where the standard says so, e.g. "CAM 3.4.1.9"; SCORM 2004 4th Edition'),
    fix_id: z.enum(fixIds).nullable().default(null).describe('The automatic fix that mends it'),
    also: z
      .object({
        count: z.int(),
        places: z
          .array(z.object({ file: z.string().nullable(), line: z.int().nullable() }))
          .readonly()
          .describe('The first 50 of them'),
      })
      .optional()
      .describe('Further places of which the same is true'),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
