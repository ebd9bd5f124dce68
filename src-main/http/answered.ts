import type { Request, RequestHandler, Response } from 'express';
import type { TenantId } from '../../src-shared/kernel/ids';
import type { Caller } from './caller';
import { requestIdOf } from './request-id';

/** What may be said of a request: nothing of its address but the route, so no token, id or name. */
export interface Answered {
  readonly requestId: string;
  readonly method: string;
  /** As the route was mounted, e.g. "/api/v1/sessions/:sessionId"; null where there is none. */
  readonly route: string | null;
  readonly status: number;
  readonly durationMs: number;
  /** The caller went away before the answer was whole. */
  readonly isBrokenOff: boolean;
  /** Of the key that came along, where it was looked at. */
  readonly tenantId: TenantId | null;
  readonly isWindow: boolean;
}

/** Tells of each request once it is over. `tell` must not throw. */
export function tellAnswered(tell: (answered: Answered) => void): RequestHandler {
  return (req, res, next) => {
    const begunAtMs = performance.now();
    res.once('close', () => tell(answeredOf(req, res, performance.now() - begunAtMs)));
    next();
  };
}

function answeredOf(req: Request, res: Response, durationMs: number): Answered {
  const caller = res.locals['caller'] as Caller | undefined;
  const route = (req.route as { path?: unknown } | undefined)?.path;
  return {
    requestId: requestIdOf(res),
    method: req.method,
    route: typeof route === 'string' ? route : null,
    status: res.statusCode,
    durationMs: Math.round(durationMs * 10) / 10,
    isBrokenOff: !res.writableFinished,
    tenantId: caller?.tenantId ?? null,
    isWindow: caller?.isWindow ?? false,
  };
}
