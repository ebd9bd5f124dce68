import type { Request, Response, Router } from 'express';
import { TenantId } from '../../src-shared/kernel/ids';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';
import { leavingOf } from '../platform/leaving';
import { answerJson } from './answer-json';
import { gateOf, keyTextOf, type Caller } from './caller';
import { answerOnce, idempotencyKeyOf, type Repeating } from './idempotency';
import { readJson, readSmallJson } from './json-body';
import { requireJson } from './json-required';
import { foreignOrigin } from './guards';
import { mayCall } from './scopes';
import { refusalOfInput } from './input-refusal';
import { requestIdOf } from './request-id';
import { WrittenJson } from './written-json';

/**
 * Who calls, and the way back. On a route that needs no key, reading `tenantId`, `keyName` or `scopes` demands one:
 * it throws UNAUTHORIZED, INVALID_API_KEY, EXPIRED_API_KEY, or FORBIDDEN when a page of a site that the tenant does not know sent it.
 */
export interface Call extends Caller {
  readonly requestId: string;
  /** The answer is 201 instead of the endpoint's usual status. */
  respondCreated(): void;
  /** The answer is 202: the work goes on in the background. */
  respondAccepted(): void;
  /** Aborted when the caller goes away before there is an answer; a handler that rejects with its reason has not failed. */
  readonly leaving: AbortSignal;
  readonly req: Request;
  readonly res: Response;
}

/** The answer of an endpoint, now or later. With `bodyOut` the handler writes to `call.res` and what it returns is ignored. */
export type Handler<E extends Endpoint> = (
  input: Input<E>,
  call: Call,
) => Output<E> | WrittenJson | Promise<Output<E> | WrittenJson>;

/** Puts an endpoint on a router: caller, scope and tenant first, then the input, then the handler, then its output. */
export function serve<E extends Endpoint>(router: Router, endpoint: E, handler: Handler<E>): void {
  const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>;
  const read = needsKey(endpoint) ? readJson : readSmallJson;
  router[method](endpoint.path, admit(endpoint), ...read, async (req, res) => {
    const call = callOf(req, res);
    const act = () => {
      requireJson(endpoint, req);
      return handler(inputOf(endpoint, req, call), call);
    };
    try {
      if (endpoint.bodyOut === undefined) await answerWith(endpoint, call, async () => act());
      else await act();
    } catch (error) {
      if (!call.leaving.aborted || error !== call.leaving.reason) throw error;
    }
  });
}

/** Refuses who may not call, before a byte of the body is read. */
export function admit(endpoint: Endpoint): (req: Request, res: Response, next: () => void) => void {
  return (req, res, next) => {
    if (needsKey(endpoint)) letIn(endpoint, req, res);
    next();
  };
}

function needsKey({ access }: Endpoint): boolean {
  return access !== 'public' && access !== 'learner';
}

function letIn(endpoint: Endpoint, req: Request, res: Response): void {
  const caller = callOf(req, res);
  const limiter = gateOf(res.locals)?.rateLimiter;
  limiter?.announce(req, res, caller, endpoint.access);
  mayCall(caller, endpoint);
  limiter?.take(req, res, caller, endpoint.access);
}

/** Query, body and path as the endpoint's flat input; a path parameter outweighs the others. */
export function inputOf<E extends Endpoint>(
  endpoint: E,
  req: Request,
  call: Call,
  body: unknown = req.body,
): Input<E> {
  const given = { ...req.query, ...(typeof body === 'object' ? body : {}), ...req.params } as Record<
    string,
    unknown
  >;
  refuseOtherTenant(given['tenant_id'], endpoint, call);
  const parsed = endpoint.input.safeParse(given);
  if (!parsed.success) throw refusalOfInput(parsed.error, endpoint, given);
  return parsed.data as Input<E>;
}

/** Sends what `act` gives, in the form of the endpoint; of requests with an Idempotency-Key what it gave the first time. */
export async function answerWith(endpoint: Endpoint, call: Call, act: () => Promise<unknown>): Promise<void> {
  const { req, res } = call;
  const finish = async () => {
    const given = await act();
    const body = given instanceof WrittenJson ? bytesOf(given, res) : answerJson(endpoint.output, given);
    if (endpoint.success !== undefined && res.statusCode === 200) res.status(endpoint.success);
    return { status: res.statusCode, body };
  };
  const finishKept = async () => {
    const { status, body } = await finish();
    return { status, body: body.toString() };
  };
  const repeating = repeatingOf(endpoint, call);
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'private, no-cache');
  if (repeating !== null) return answerOnce(repeating, req, res, finishKept);
  const { body } = await finish();
  res.type('json').send(body);
}

/** An answer that is sent again keeps its ETag: to make one costs more than all else. */
function bytesOf(written: WrittenJson, res: Response): Buffer {
  const makeTag = res.app.get('etag fn') as ((bytes: Buffer) => string) | undefined;
  written.etag ??= makeTag?.(written.bytes) ?? null;
  if (written.etag !== null) res.set('ETag', written.etag);
  return written.bytes;
}

function repeatingOf({ access }: Endpoint, call: Call): Repeating | null {
  const repeats = gateOf(call.res.locals)?.repeats;
  if (access === 'public' || access === 'learner' || repeats === undefined) return null;
  const idempotencyKey = idempotencyKeyOf(call.req);
  const keyText = keyTextOf(call.req);
  if (idempotencyKey === null || keyText === null) return null;
  return { tenantId: call.tenantId, keyText, idempotencyKey, repeats };
}

export function callOf(req: Request, res: Response): Call {
  let leaving: AbortSignal | null = null;
  const caller = (): Caller => (res.locals['caller'] ??= identify(req, res)) as Caller;
  return {
    get tenantId() {
      return caller().tenantId;
    },
    get keyName() {
      return caller().keyName;
    },
    get isWindow() {
      return caller().isWindow;
    },
    get scopes() {
      return caller().scopes;
    },
    requestId: requestIdOf(res),
    get leaving() {
      return (leaving ??= leavingOf(res));
    },
    respondCreated: () => void res.status(201),
    respondAccepted: () => void res.status(202),
    req,
    res,
  };
}

function identify(req: Request, res: Response): Caller {
  const keyText = keyTextOf(req);
  const gate = gateOf(res.locals);
  if (keyText === null || gate === null) {
    const message = 'Send the key as X-API-Key or Authorization: Bearer';
    throw new Refusal('UNAUTHORIZED', { message });
  }
  const caller = gate.authenticate(keyText);
  const { origin } = req.headers;
  const isOwnPage = origin === undefined || origin === `${req.protocol}://${req.headers.host ?? ''}`;
  if (!isOwnPage && !gate.mayCallFrom(caller.tenantId, origin)) throw foreignOrigin();
  return caller;
}

function refuseOtherTenant(named: unknown, endpoint: Endpoint, call: Call): void {
  if (endpoint.access === 'public' || endpoint.access === 'learner' || endpoint.aboutTenant) return;
  const tenantId = TenantId.safeParse(named);
  if (tenantId.success && tenantId.data !== call.tenantId)
    throw new Refusal('TENANT_MISMATCH', { field: 'tenant_id' });
}
