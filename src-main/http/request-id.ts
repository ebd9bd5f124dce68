import type { IncomingMessage, ServerResponse } from 'node:http';
import { newUuid } from '../platform/ids';

const wellFormed = /^[\w.:-]{1,128}$/;

/** Gives every answer an `X-Request-Id`. */
export function giveRequestId(req: IncomingMessage, res: ServerResponse, next: () => void): void {
  res.setHeader('X-Request-Id', requestIdFor(req));
  next();
}

/** The id that came in when it is plain, else a new one. */
export function requestIdFor(req: IncomingMessage): string {
  const given = req.headers['x-request-id'];
  return typeof given === 'string' && wellFormed.test(given) ? given : newUuid();
}

export function requestIdOf(res: ServerResponse): string {
  return String(res.getHeader('X-Request-Id') ?? '');
}
