import type { ServerResponse } from 'node:http';
import type { ErrorRequestHandler } from 'express';
import { Refusal } from '../../src-shared/contract/errors';
import type { Log } from '../platform/log';
import { requestIdOf } from './request-id';

/** The one place where a failure becomes an answer: `{ error, code, details?, request_id, ...extra }`. */
export function answerFailure(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const refusal = refusalOf(error);
    if (refusal.status >= 500)
      log.error(
        // What a refusal tells the caller is not for the log: it may hold a learner's data.
        {
          requestId: requestIdOf(res),
          method: req.method,
          code: refusal.code,
          err: refusal === error ? refusal.stack : error,
        },
        'A request failed',
      );
    if (res.headersSent) next(error);
    else sendRefusal(refusal, res);
  };
}

/** Also for answers that are given before there is an app. */
export function sendRefusal(refusal: Refusal, res: ServerResponse): void {
  const body = JSON.stringify({
    error: refusal.message,
    code: refusal.code,
    ...(refusal.details === undefined ? {} : { details: refusal.details }),
    request_id: requestIdOf(res),
    ...refusal.extra,
  });
  res.statusCode = refusal.status;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.setHeader('Content-Length', Buffer.byteLength(body));
  if (refusal.code === 'SERVICE_UNAVAILABLE') res.setHeader('Retry-After', '1');
  res.end(body);
}

/** Faults of ours tell the caller nothing but the code: sentences of databases and stacks stay in the log. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, status, type } = error as { code?: unknown; status?: unknown; type?: unknown };
  if (code === 'DATABASE_WRITE_FAILED') return new Refusal('DB_INSERT_FAILED');
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return new Refusal('DB_QUERY_FAILED');
  if (type === 'entity.parse.failed')
    return new Refusal('INVALID_REQUEST', { field: 'body', message: 'The body is not well-formed JSON' });
  if (type === 'entity.too.large')
    return new Refusal('INVALID_REQUEST', { message: 'The JSON body is too large' });
  if (typeof status === 'number' && status >= 400 && status < 500) return new Refusal('INVALID_REQUEST');
  return new Refusal('INTERNAL_ERROR');
}
