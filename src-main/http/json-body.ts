import express, { type RequestHandler } from 'express';
import { Refusal } from '../../src-shared/contract/errors';

/** How many arrays and objects may stand in one another; what walks through values calls itself and must end before the stack does. */
const deepest = 100;
const message = `At most ${deepest} values inside one another`;

/** Reads a JSON body of 16 MB at most. Throws INVALID_REQUEST for values that stand too deep in one another. */
export const readJson: readonly RequestHandler[] = [
  express.json({ limit: '16mb' }),
  (req, _res, next) => {
    refuseTooDeep(req.body);
    next();
  },
];

function refuseTooDeep(body: unknown): void {
  if (!isDeeper(body, deepest)) return;
  const fields = Object.entries(body as object) as [string, unknown][];
  const field = fields.find(([, value]) => isDeeper(value, deepest - 1))?.[0] ?? '';
  throw new Refusal('INVALID_REQUEST', { field, message });
}

function isDeeper(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    level = level.filter((held) => typeof held === 'object' && held !== null);
    if (depth >= most && level.length > 0) return true;
    level = level.flatMap((held) => Object.values(held as object) as unknown[]);
  }
  return false;
}
