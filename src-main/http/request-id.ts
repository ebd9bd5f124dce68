import type { IncomingMessage, ServerResponse } from 'node:http';
import { newUuid } from '../platform/ids';

const wellFormed = /^[\w.:-]{1,128}$/;

/** Gives every answer an `X-Request-Id`: the one that came in when it is plain, else a new one. */
export function giveRequestId(req: IncomingMessage, res: ServerResponse, next: () => void): void {
  const given = req.headers['x-request-id'];
  const isGood = typeof given === 'string' && wellFormed.test(given);
  res.setHeader('X-Request-Id', isGood ? given : newUuid());
  next();
}

export function requestIdOf(res: ServerResponse): string {
  return String(res.getHeader('X-Request-Id') ?? '');
}
