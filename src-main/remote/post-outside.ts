import { lookup as resolve } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInnerAddress } from './forbidden-address';

export interface OutsidePost {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
  /** Also to this machine and its network. */
  readonly mayReachInner: boolean;
  /** Ends the wait before its time. */
  readonly signal?: AbortSignal;
}

export interface OutsideAnswer {
  readonly status: number;
  /** Beginning of the body, at most 4 KB. */
  readonly body: string;
}

const keptBodyBytes = 4096;

/** Why nothing was sent or nothing came back; `reason` is a word for code and log. */
export class OutsideFailure extends Error {
  constructor(
    readonly reason: 'forbidden-address' | 'timeout' | 'unreachable',
    message: string,
  ) {
    super(message);
    this.name = 'OutsideFailure';
  }
}

/** Posts once, follows no redirect. Rejects with OutsideFailure; any status is an answer. */
export function postOutside(post: OutsidePost): Promise<OutsideAnswer> {
  const url = new URL(post.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !post.mayReachInner && isInnerAddress(host)) return Promise.reject(forbidden(host));
  return new Promise((done, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const signal = AbortSignal.any([
      AbortSignal.timeout(post.timeoutMs),
      ...(post.signal ? [post.signal] : []),
    ]);
    const req = send(url, { ...optionsOf(post), signal }, (res) => {
      const parts: Buffer[] = [];
      let size = 0;
      res.on('data', (part: Buffer) => {
        if (size < keptBodyBytes) parts.push(part.subarray(0, keptBodyBytes - size));
        size += part.length;
      });
      res.on('end', () => done({ status: res.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
      res.on('error', (error) => reject(failureOf(error, signal)));
    });
    req.on('upgrade', (res, socket) => {
      socket.destroy();
      done({ status: res.statusCode ?? 0, body: '' });
    });
    req.on('error', (error) => reject(failureOf(error, signal)));
    req.on('close', () => reject(failureOf(new Error('The connection ended without an answer'), signal)));
    signal.addEventListener('abort', () => req.destroy(), { once: true });
    req.end(post.body);
  });
}

function optionsOf({ headers, body, mayReachInner }: OutsidePost): RequestOptions {
  return {
    method: 'POST',
    agent: false,
    headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
    ...(mayReachInner ? {} : { lookup: outerLookup }),
  };
}

/** Resolves as usual, and gives no address that must not be reached. */
const outerLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const outer = addresses.filter(({ address }) => !isInnerAddress(address));
    const [first] = outer;
    if (first === undefined) return callback(forbidden(host), []);
    if (options.all === true) callback(null, outer);
    else callback(null, first.address, first.family);
  });
};

function forbidden(host: string): OutsideFailure {
  return new OutsideFailure('forbidden-address', `${host} leads to this machine or its network`);
}

function failureOf(error: Error, signal: AbortSignal): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  if (signal.aborted) return new OutsideFailure('timeout', 'No answer in time');
  return new OutsideFailure('unreachable', error.message);
}
