import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listening } from '../http-ends';
import { createCloudCalls } from './calls';
import type { CloudRequest } from './model';
import { usualCloud, type CloudOptions } from './options';
import { CloudRefusal, refused, type Reply } from './replies';

export type StandInCloud = Awaited<ReturnType<typeof startCloud>>;

/**
 * A stand-in of the cloud: it speaks the documented calls alone, in memory, and is honest about versions, session ids, tenants, keys and
 * limits. What it was asked stands in `seen`.
 */
export async function startCloud(given: Partial<CloudOptions> = {}) {
  const options = { ...usualCloud, ...given };
  const seen: string[] = [];
  const calls = createCloudCalls(options, () => end.origin);
  const server = createServer((req, res) => {
    void answer(req, res);
  });
  const end = await listening(server);

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', end.origin);
    const parts: Buffer[] = [];
    try {
      for await (const part of req) parts.push(part as Buffer);
    } catch {
      return;
    }
    const asked: CloudRequest = {
      ...{ method: req.method ?? 'GET', path: url.pathname, query: url.searchParams },
      ...{ headers: req.headers, body: Buffer.concat(parts) },
    };
    seen.push(`${asked.method} ${asked.path}`);
    give(res, await replyTo(asked));
  }

  async function replyTo(asked: CloudRequest): Promise<Reply> {
    try {
      return await calls.answer(asked);
    } catch (error) {
      if (error instanceof CloudRefusal) return refused(error, options);
      return refused(new CloudRefusal(500, 'INTERNAL_ERROR'), options);
    }
  }

  function give(res: ServerResponse, { status, body, bytes, headers = {} }: Reply): void {
    const content = bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
    res.writeHead(status, {
      'Content-Type': bytes === undefined ? 'application/json; charset=utf-8' : 'application/zip',
      'Content-Length': content.length,
      Date: new Date(Date.now() + options.clockAheadMs).toUTCString(),
      ...calls.limitHeaders(),
      ...headers,
    });
    res.end(content);
  }

  return {
    ...{ origin: end.origin, key: calls.key, tenantId: calls.tenantId },
    /** By id. */
    packages: calls.packages,
    sessions: calls.sessions,
    seen: seen as readonly string[],
    /** The key is known no more. */
    revoke: calls.revoke,
    expire: calls.expire,
    renew: calls.renew,
    /** Somebody else writes to the session. */
    touch: calls.touch,
    [Symbol.asyncDispose]: end[Symbol.asyncDispose],
  };
}
