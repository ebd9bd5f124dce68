import { z } from 'zod';

const selector = z.string().min(1);
const milliseconds = z.number().int().min(0).max(600_000);

/** What the test does with the page of a SCO, as a learner would. */
const Step = z.union([
  z.strictObject({ click: selector }),
  z.strictObject({ fill: selector, with: z.string() }),
  z.strictObject({ choose: selector, option: z.string() }),
  z.strictObject({ press: z.string().min(1) }),
  z.strictObject({ wait_for: selector }),
  z.strictObject({ wait_ms: milliseconds }),
]);
export type Step = z.infer<typeof Step>;

/** A text that must be there as it is, or a condition on it. */
const Expected = z.union([
  z.string(),
  z.strictObject({ matches: z.string().refine(isPattern, 'is no regular expression') }),
  z
    .strictObject({ at_least: z.number().optional(), at_most: z.number().optional() })
    .refine((range) => range.at_least !== undefined || range.at_most !== undefined, 'has no bound'),
]);
export type Expected = z.infer<typeof Expected>;

const PlannedSco = z.strictObject({
  steps: z.array(Step).max(1_000).default([]),
  values: z.record(z.string(), Expected).default({}).describe('By full element names'),
});

/** What is done and what must come of it, by the identifiers of items in the manifest. */
export const Plan = z.strictObject({
  scos: z.record(z.string(), PlannedSco).default({}),
  completion_status: z.string().optional(),
  success_status: z.string().optional(),
  score_scaled: Expected.optional(),
});
export type Plan = z.infer<typeof Plan>;

export const emptyPlan: Plan = Plan.parse({});

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Throws an Error that says what is wrong and where. */
export function readPlan(text: string): Plan {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`is no JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
  const read = Plan.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, { cause: read.error });
}
