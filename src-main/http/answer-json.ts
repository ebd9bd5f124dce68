import { z } from 'zod';

/**
 * JSON of an answer that fits `output`; throws `ZodError` for one that does not. The rows of a list stand under two names: they are
 * checked and written once. A list may be empty.
 */
export function answerJson(output: z.ZodType, given: unknown): string {
  const plural = pluralOf(output, given);
  if (plural === null) return JSON.stringify(output.parse(given));
  const parsed = output.parse({ ...(given as object), [plural]: [] }) as Record<string, unknown>;
  const { data, [plural]: _, ...others } = parsed;
  const rows = JSON.stringify(data);
  const rest = JSON.stringify(others).slice(1, -1);
  return `{"data":${rows},${JSON.stringify(plural)}:${rows}${rest === '' ? '' : `,${rest}`}}`;
}

/** The other name of the rows of a list, where both names have the same rows of the same kind; else null. */
function pluralOf(output: z.ZodType, given: unknown): string | null {
  if (!(output instanceof z.ZodObject) || typeof given !== 'object' || given === null) return null;
  const { data } = given as { readonly data?: unknown };
  const rows: unknown = output.shape['data'];
  if (!Array.isArray(data) || !(rows instanceof z.ZodArray)) return null;
  const isOther = ([name, value]: [string, unknown]): boolean => {
    const others: unknown = output.shape[name];
    return (
      name !== 'data' && value === data && others instanceof z.ZodArray && others.element === rows.element
    );
  };
  return Object.entries(given).find(isOther)?.[0] ?? null;
}
