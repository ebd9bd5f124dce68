import type { Router } from 'express';
import type { Readable } from 'node:stream';
import type { Endpoint, Input, Output } from '../../src-shared/contract/endpoint';
import { admit, answerWith, callOf, inputOf, type Call } from './serve';

/** The body of a request, as it comes. The stream fails when the client breaks off. */
export interface IncomingBytes {
  readonly source: Readable;
  /** By the header; null where the length was not said. */
  readonly announcedBytes: number | null;
}

/** What a handler of plain bytes does. What it does not read is read past. */
export type BytesHandler<E extends Endpoint> = (
  input: Input<E>,
  bytes: IncomingBytes,
  call: Call,
) => Promise<Output<E>>;

/** As `serve`, for an endpoint whose body is plain bytes; its input stands in path and query. */
export function serveBytes<E extends Endpoint>(router: Router, endpoint: E, handler: BytesHandler<E>): void {
  const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>;
  router[method](endpoint.path, admit(endpoint), async (req, res) => {
    const call = callOf(req, res);
    const length = req.get('content-length');
    const announcedBytes = length === undefined ? null : Number(length);
    try {
      const input = inputOf(endpoint, req, call, {});
      await answerWith(endpoint, call, () => handler(input, { source: req, announcedBytes }, call));
    } finally {
      req.resume();
    }
  });
}
