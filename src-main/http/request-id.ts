import type { RequestHandler, Response } from 'express';
import { newUuid } from '../platform/ids';

const wellFormed = /^[\w.:-]{1,128}$/;

/** Gives every answer an `X-Request-Id`: the one that came in when it is plain, else a new one. */
export const giveRequestId: RequestHandler = (req, res, next) => {
  const given = req.get('x-request-id');
  res.set('X-Request-Id', given !== undefined && wellFormed.test(given) ? given : newUuid());
  next();
};

export function requestIdOf(res: Response): string {
  return res.get('X-Request-Id') ?? '';
}
