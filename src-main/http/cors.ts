/*
 * Threat model. A page of another site may call with a key that it was given, where the key's tenant has allowed that site; no cookie
 * is ever sent or read, so a page without a key gains nothing. What may be seen before the key is known (a preflight has none) is
 * only that some tenant here knows the site.
 */
import cors from 'cors';
import type { RequestHandler } from 'express';

/** Answers preflights and lets pages of known sites read the answers. Others never come here: the door refuses them. */
export function shareWithOrigins(knowsOrigin: (origin: string) => boolean): RequestHandler[] {
  const letOriginsRead = cors({
    origin: (origin, tell) => tell(null, origin !== undefined && knowsOrigin(origin)),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'X-API-Key',
      'Content-Type',
      'If-Match',
      'If-None-Match',
      'Idempotency-Key',
      'X-Request-Id',
    ],
    exposedHeaders: [
      'Content-Disposition',
      'Content-Range',
      'ETag',
      'Idempotent-Replayed',
      'Location',
      'Retry-After',
      'X-RateLimit-Limit',
      'X-RateLimit-Remaining',
      'X-RateLimit-Reset',
      'X-Request-Id',
    ],
    maxAge: 600,
    optionsSuccessStatus: 204,
  });
  return [answerPrivateNetwork, letOriginsRead];
}

/** Browsers ask before a page of the internet may reach a machine of its user. */
const answerPrivateNetwork: RequestHandler = (req, res, next) => {
  if (req.headers['access-control-request-private-network'] === 'true')
    res.setHeader('Access-Control-Allow-Private-Network', 'true');
  next();
};
