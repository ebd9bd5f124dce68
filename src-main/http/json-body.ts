/*
 * Threat model. Anybody who reaches the listener may send a body, and a few megabytes of brackets are millions of values that hold the
 * only thread for seconds. So the bytes are looked at before anything walks through the values, and who needs no key may send little.
 */
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { Refusal } from '../../src-shared/contract/errors';

/** What walks through values calls itself and must end before the stack does. */
const deepest = 100;
/** Arrays, objects and their entries. */
const mostValues = 500_000;

/** Reads a JSON body of 16 MB at most. Throws INVALID_REQUEST for too many values, or such that stand too deep in one another. */
export const readJson = readerOf('16mb');

/** The same for what needs no key: 64 KB. */
export const readSmallJson = readerOf('64kb');

function readerOf(limit: string): readonly RequestHandler[] {
  const shapes = new WeakMap<IncomingMessage, JsonShape | 'foreign'>();
  return [
    express.json({
      limit,
      verify: (req, _res, bytes, encoding) =>
        void shapes.set(req, encoding === 'utf-8' ? shapeOf(bytes) : 'foreign'),
    }),
    (req, _res, next) => {
      refuseUnbounded(req.body, shapes.get(req));
      next();
    },
  ];
}

interface JsonShape {
  readonly depth: number;
  readonly values: number;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
/** Of arrays and of objects; nothing else that JSON has outside of texts has these bits. */
const [opening, closing] = [0x5b, 0x5d];
const arraysAsObjects = 0x20;

/** How deep the values of a JSON text stand in one another, and about how many they are, without reading it. */
export function shapeOf(bytes: Buffer): JsonShape {
  let [depth, deepestSeen, values, isText] = [0, 0, 1, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) isText = !isText;
    else if (isText) at += byte === backslash ? 1 : 0;
    else if (byte === comma) values += 1;
    else if ((byte & ~arraysAsObjects) === opening) {
      values += 1;
      depth += 1;
      if (depth > deepestSeen) deepestSeen = depth;
    } else if ((byte & ~arraysAsObjects) === closing) depth -= 1;
  }
  return { depth: deepestSeen, values };
}

function refuseUnbounded(body: unknown, shape: JsonShape | 'foreign' | undefined): void {
  if (shape === undefined) return;
  if (shape === 'foreign') throw new Refusal('INVALID_REQUEST', { message: 'JSON is sent in UTF-8' });
  if (shape.values > mostValues)
    throw new Refusal('INVALID_REQUEST', { message: `At most ${mostValues} values in one body` });
  if (shape.depth <= deepest) return;
  const fields = Object.entries(body as object) as [string, unknown][];
  const field = fields.find(([, value]) => isDeeper(value, deepest - 1))?.[0] ?? '';
  throw new Refusal('INVALID_REQUEST', { field, message: `At most ${deepest} values inside one another` });
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
