import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { listening } from './http-ends';
import { createLine, type Link } from './slow-line';

/** What happens to one request, in place of being passed on as it is. */
export type Fault =
  /** The connection ends when so many bytes of the body have gone to the server. */
  | { readonly kind: 'cut-request'; readonly afterBytes: number }
  /** The server has done it; the connection ends after so many bytes of its answer's body. */
  | { readonly kind: 'cut-answer'; readonly afterBytes: number }
  /** The server has done it, and nothing of its answer comes. */
  | { readonly kind: 'lose-answer' }
  /** The answer is whole as HTTP, and has only so many bytes. */
  | { readonly kind: 'truncate'; readonly keptBytes: number }
  | { readonly kind: 'delay'; readonly ms: number }
  /** Nothing comes back, and nothing goes on. */
  | { readonly kind: 'hang' }
  /** The server gets it twice; the client gets the second answer. */
  | { readonly kind: 'duplicate' }
  /** After it, the server gets an earlier request again, the last one that `earlier` fits. */
  | { readonly kind: 'replay'; readonly earlier: RegExp }
  /** The server never hears of it. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: OutgoingHttpHeaders;
    };

/** `on` fits "METHOD /path?query"; a fault comes over the first `times` requests that it fits, once unless said. */
export type Planned = Fault & { readonly on?: RegExp; readonly times?: number };

interface Kept {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

export type FaultyProxy = Awaited<ReturnType<typeof startFaultyProxy>>;

/** Of one request, and how many of them: what may be sent again. */
const mostKeptBytes = 1_000_000;
const mostKept = 100;

/** A proxy of HTTP in front of `target` under the test's control. `link` may be changed at any time. */
export async function startFaultyProxy(target: string, link: Link = {}) {
  const to = new URL(target);
  const line = createLine(link);
  const plans: { fault: Planned; left: number }[] = [];
  const seen: string[] = [];
  const kept: Kept[] = [];
  const known = new WeakSet<object>();

  const faultFor = (name: string): Fault | null => {
    const plan = plans.find(({ fault, left }) => left > 0 && (fault.on?.test(name) ?? true));
    if (plan === undefined) return null;
    plan.left -= 1;
    return plan.fault;
  };

  const onward = ({ method, path, headers }: Omit<Kept, 'body'>) =>
    request({
      ...{ host: to.hostname, port: to.port, method, path, agent: false },
      headers: { ...headers, host: to.host, connection: 'close' },
    });

  const again = async (one: Kept): Promise<IncomingMessage> => {
    const sent = onward(one);
    sent.end(one.body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return answer;
  };

  async function pass(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [method, path] = [req.method ?? 'GET', req.url ?? '/'];
    const name = `${method} ${path}`;
    seen.push(name);
    if (!known.has(req.socket)) await line.roundTrip();
    known.add(req.socket);
    const fault = faultFor(name);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'delay') await new Promise((go) => setTimeout(go, fault.ms));
    if (fault?.kind === 'answer') {
      req.resume();
      res.writeHead(fault.status, fault.headers ?? {}).end(fault.body ?? '');
      return;
    }
    // The proxy answers for itself whether bytes are welcome.
    const { expect: _, ...headers } = req.headers;
    const one = { method, path, headers };
    const body = await sendOn(req, one, fault);
    const first = await body.answer;
    if (fault?.kind === 'replay') {
      const earlier = kept.findLast((other) => fault.earlier.test(`${other.method} ${other.path}`));
      if (earlier === undefined) throw new Error(`Nothing to replay: ${String(fault.earlier)}`);
      await finished((await again(earlier)).resume());
    }
    if (body.bytes !== null) kept.push({ ...one, body: body.bytes });
    if (kept.length > mostKept) kept.shift();
    let answer = first;
    if (fault?.kind === 'duplicate') {
      await finished(first.resume());
      answer = await again({ ...one, body: body.bytes ?? Buffer.alloc(0) });
    }
    if (fault?.kind === 'lose-answer') req.socket.destroy();
    else await giveBack(answer, res, fault);
  }

  async function sendOn(req: IncomingMessage, one: Omit<Kept, 'body'>, fault: Fault | null) {
    const { socket } = req;
    const sent = onward(one);
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve).once('error', reject);
    });
    answer.catch(() => socket.destroy());
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of line.up(req)) {
      const left = fault?.kind === 'cut-request' ? fault.afterBytes - size : Infinity;
      size += part.length;
      if (size <= mostKeptBytes) parts.push(part);
      if (part.length > left) {
        await new Promise<void>((done) => sent.write(part.subarray(0, left), () => done()));
        sent.destroy();
        throw new Error('The request was cut');
      }
      if (!sent.write(part)) await roomIn(sent);
    }
    sent.end();
    return { answer, bytes: size <= mostKeptBytes ? Buffer.concat(parts) : null };
  }

  async function giveBack(answer: IncomingMessage, res: ServerResponse, fault: Fault | null) {
    const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...headers } = answer.headers;
    if (fault?.kind === 'truncate') delete headers['content-length'];
    await line.latency();
    res.writeHead(answer.statusCode ?? 0, headers);
    res.flushHeaders();
    let size = 0;
    for await (const part of line.down(answer)) {
      const left =
        (fault?.kind === 'cut-answer'
          ? fault.afterBytes
          : fault?.kind === 'truncate'
            ? fault.keptBytes
            : Infinity) - size;
      size += part.length;
      if (!res.write(part.subarray(0, left))) await roomIn(res);
      if (part.length >= left || res.destroyed) break;
    }
    if (fault?.kind === 'cut-answer') res.destroy();
    else res.end();
  }

  const server = createServer((req, res) => {
    const { socket } = req;
    // Whatever breaks on the way breaks for the client.
    pass(req, res).catch(() => socket.destroy());
  });
  const end = await listening(server);
  return {
    origin: end.origin,
    /** Comes over the next requests that it fits. */
    plan: (...faults: readonly Planned[]): void => {
      for (const fault of faults) plans.push({ fault, left: fault.times ?? 1 });
    },
    /** How many of the planned strikes have not come. */
    left: (): number => plans.reduce((sum, { left }) => sum + left, 0),
    /** Plans no more of what has not come. */
    heal: (): void => void plans.splice(0),
    /** "METHOD /path?query" of each request, in order. */
    seen: seen as readonly string[],
    connections: end.connections,
    link: line.become,
    [Symbol.asyncDispose]: end[Symbol.asyncDispose],
  };
}

/** Until it takes more, or is gone. */
async function roomIn(stream: Writable): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
}
