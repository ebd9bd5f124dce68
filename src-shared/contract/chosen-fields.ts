import { z } from 'zod';

/** Query `fields`: names of a row's fields, separated by commas. What it gives is a list of them, undefined for all. */
export function chosenFields(row: z.ZodObject) {
  const known = Object.keys(row.shape);
  return z
    .string()
    .max(2000)
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .refine((names) => names.every((name) => known.includes(name)), {
      message: `the names that there are: ${known.join(', ')}`,
    })
    .transform((names) => (names.length === 0 ? undefined : names))
    .optional()
    .describe('Answer these fields of each package only, e.g. "id,title"; all when not given');
}

/** How a row is published where `fields` may leave out any of it, though who does not send them has all. */
export function publishedAs(id: string) {
  return { id, required: [], description: 'Without `fields` all are there' };
}

/** A row with these of its fields. */
export function pick(row: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}
