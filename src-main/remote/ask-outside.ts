import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream';
import type { OutgoingLog, OutgoingPurpose } from '../platform/outgoing';
import { measured, type OutsideStream } from './outside-body';
import {
  calledOff,
  forbiddenAddress,
  OutsideFailure,
  outsideFailureOf,
  timedOut,
  type OutsideLimit,
} from './outside-failure';
import { isForbidden, type OutsideWay } from './outside-way';

/*
 * The one door through which the server reaches other machines: what passes it is in the list of outgoing requests. Redirects are
 * answers like others, and a certificate that is not good is a failure, whatever the environment says.
 */

/** Milliseconds. */
export interface OutsideLimits {
  /** From the look-up of the name to the end of the handshake. */
  readonly connectMs: number;
  /** Without a byte in either direction. */
  readonly idleMs: number;
  /** From the beginning to the last byte of the answer. */
  readonly wholeMs: number;
  /** What each byte that has gone or come adds to that; nothing unless said. */
  readonly perByteMs?: number;
}

export interface OutsideRequest {
  readonly purpose: OutgoingPurpose;
  /** http or https. */
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | OutsideStream;
  readonly limits: OutsideLimits;
  readonly way: OutsideWay;
  /** Ends the wait before its time. */
  readonly signal?: AbortSignal;
}

/** The head of an answer, and its bytes as they come. */
export interface OpenAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

/**
 * Sends one request and gives its answer, of any status, to `read`; what that leaves unread is not waited for. Rejects with
 * OutsideFailure, or with what `read` or the stream of the body rejects with.
 */
export async function askOutside<T>(
  ask: OutsideRequest,
  outgoing: OutgoingLog,
  read: (answer: OpenAnswer) => Promise<T>,
): Promise<T> {
  if (ask.signal?.aborted === true) throw calledOff();
  const url = new URL(ask.url);
  const wish = { purpose: ask.purpose, url: ask.url, method: ask.method };
  if (isForbidden(url, ask.way)) {
    outgoing.stop(wish);
    throw forbiddenAddress(url.hostname);
  }
  const end = outgoing.begin(wish, sizeOf(ask.body));
  const seen: Seen = { status: null, bytesSent: 0, bytesReceived: 0 };
  try {
    const answered = await exchange(url, ask, seen, read);
    end({ outcome: 'answered', ...seen });
    return answered;
  } catch (error) {
    const isStopped = error instanceof OutsideFailure && error.reason === 'forbidden-address';
    const outcome = isStopped ? 'stopped' : seen.status === null ? 'failed' : 'answered';
    end({ outcome, ...seen });
    throw error;
  }
}

interface Seen {
  /** Null while there is no answer. */
  status: number | null;
  bytesSent: number;
  bytesReceived: number;
}

/** What ends a request before its time; the first reason holds. */
interface Ending {
  readonly signal: AbortSignal;
  end(reason: Error): void;
}

async function exchange<T>(
  url: URL,
  ask: OutsideRequest,
  seen: Seen,
  read: (answer: OpenAnswer) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const ending: Ending = { signal: ended.signal, end: (reason) => ended.abort(reason) };
  const req = ask.way.begin(url, {
    method: ask.method,
    timeout: ask.limits.idleMs,
    headers: headersOf(ask),
  });
  ended.signal.addEventListener('abort', () => req.destroy(), { once: true });
  const stopWatching = watchLimits(req, ask, seen, ending);
  try {
    const res = await opened(req, ask, seen, ending);
    const status = res.statusCode ?? 0;
    seen.status = status;
    const answer = await read({ status, headers: res.headers, body: counted(res, seen) });
    if (!res.complete || !req.writableFinished) req.destroy();
    return answer;
  } catch (error) {
    req.destroy();
    throw ended.signal.aborted ? ended.signal.reason : error;
  } finally {
    stopWatching();
  }
}

/** Resolves with the head of the answer. */
function opened(
  req: ClientRequest,
  { body }: OutsideRequest,
  seen: Seen,
  ending: Ending,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let res: IncomingMessage | null = null;
    const fail = (error: Error): void => ending.end(outsideFailureOf(error, res !== null));
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason as Error), { once: true });
    req.on('error', fail);
    req.on('close', () => {
      if (res === null) fail(new Error('The connection ended without an answer'));
    });
    req.on('response', (answer) => {
      res = answer;
      res.on('error', fail);
      resolve(res);
    });
    req.on('upgrade', (answer, socket) => {
      res = answer;
      socket.destroy();
      resolve(answer);
    });
    send(req, body, seen, (error) => {
      // An answer that comes before all was sent is the answer all the same.
      if (res === null) ending.end(error);
    });
  });
}

/** `onFault`: the stream of the body failed, or was not as long as it was said to be. */
function send(
  req: ClientRequest,
  body: OutsideRequest['body'],
  seen: Seen,
  onFault: (error: Error) => void,
): void {
  if (body === undefined || typeof body === 'string') {
    seen.bytesSent = sizeOf(body);
    req.end(body);
    return;
  }
  const begin = (): void => {
    const source = body.open().once('error', onFault);
    const meter = measured(body, (bytesSent) => (seen.bytesSent = bytesSent)).once('error', onFault);
    pipeline(source, meter, req, () => undefined);
  };
  if (isWorthAsking(body)) whenWelcome(req, begin);
  else begin();
}

/** Bytes. Who sends more asks first whether they are wanted [RFC 9110, 10.1.1]. */
const unaskedBytes = 1024 * 1024;
/** Not every server answers that. */
const welcomeMs = 1000;

const isWorthAsking = ({ sizeBytes }: OutsideStream): boolean => sizeBytes > unaskedBytes;

/** Begins when the server says so, or says nothing for a while; not where it answers before, or the connection ends. */
function whenWelcome(req: ClientRequest, begin: () => void): void {
  const timer = setTimeout(() => proceed(), welcomeMs);
  const stop = (): void => {
    clearTimeout(timer);
    req.off('continue', proceed);
  };
  const proceed = (): void => {
    stop();
    begin();
  };
  req.once('continue', proceed).once('response', stop).once('close', stop);
  req.flushHeaders();
}

/** Who stops in between says why; the end of the connection, which follows, is not the reason. */
async function* counted(res: IncomingMessage, seen: Seen): AsyncGenerator<Buffer> {
  const parts: AsyncIterable<Buffer> = res.iterator({ destroyOnReturn: false });
  for await (const part of parts) {
    seen.bytesReceived += part.length;
    yield part;
  }
}

/** Timers know no more milliseconds than this. */
const longestTimerMs = 2 ** 31 - 1;

/** Ends the request when a limit is passed or the caller wants no more of it. Call what is returned when it is over. */
function watchLimits(
  req: ClientRequest,
  { limits, signal }: OutsideRequest,
  seen: Seen,
  ending: Ending,
): () => void {
  const late = (limit: OutsideLimit) => () => ending.end(timedOut(limit));
  const cancel = (): void => ending.end(calledOff());
  const startMs = performance.now();
  const checkWhole = (): void => {
    const bytes = seen.bytesSent + seen.bytesReceived;
    const leftMs = startMs + limits.wholeMs + bytes * (limits.perByteMs ?? 0) - performance.now();
    if (leftMs <= 0) late('whole')();
    else whole = setTimeout(checkWhole, Math.min(leftMs, longestTimerMs));
  };
  let whole = setTimeout(checkWhole, limits.wholeMs);
  let connecting: NodeJS.Timeout | undefined;
  req.on('timeout', late('idle'));
  req.on('socket', (socket) => {
    if (!socket.connecting) return;
    connecting = setTimeout(late('connect'), limits.connectMs);
    const isThere = 'encrypted' in socket ? 'secureConnect' : 'connect';
    socket.once(isThere, () => clearTimeout(connecting));
  });
  signal?.addEventListener('abort', cancel, { once: true });
  return () => {
    clearTimeout(whole);
    clearTimeout(connecting);
    signal?.removeEventListener('abort', cancel);
  };
}

function headersOf({ method, headers, body }: OutsideRequest): Record<string, string> {
  if (body === undefined && (method === 'GET' || method === 'HEAD')) return headers;
  const isAsked = typeof body === 'object' && isWorthAsking(body);
  return {
    ...headers,
    'Content-Length': String(sizeOf(body)),
    ...(isAsked ? { Expect: '100-continue' } : {}),
  };
}

function sizeOf(body: OutsideRequest['body']): number {
  if (body === undefined) return 0;
  return typeof body === 'string' ? Buffer.byteLength(body) : body.sizeBytes;
}
