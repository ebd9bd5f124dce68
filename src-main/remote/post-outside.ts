import { lookup as resolve } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { OutgoingLog, OutgoingPurpose, OutgoingWish } from '../platform/outgoing';
import { isInnerAddress } from './forbidden-address';

/* The one door through which the server reaches other machines: what passes it is in the list of outgoing requests. */

export interface OutsidePost {
  readonly purpose: OutgoingPurpose;
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
export async function postOutside(post: OutsidePost, outgoing: OutgoingLog): Promise<OutsideAnswer> {
  const url = new URL(post.url);
  const wish = { purpose: post.purpose, url: post.url, method: 'POST' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !post.mayReachInner && isInnerAddress(host)) {
    outgoing.stop(wish);
    throw forbidden(host);
  }
  const { status, body } = await listed(wish, post, outgoing, () => send(url, post));
  return { status, body };
}

interface WholeAnswer extends OutsideAnswer {
  readonly bytesReceived: number;
}

async function listed(
  wish: OutgoingWish,
  { body }: OutsidePost,
  outgoing: OutgoingLog,
  act: () => Promise<WholeAnswer>,
): Promise<WholeAnswer> {
  const end = outgoing.begin(wish, Buffer.byteLength(body));
  try {
    const answer = await act();
    end({ outcome: 'answered', status: answer.status, bytesReceived: answer.bytesReceived });
    return answer;
  } catch (error) {
    const isRefused = error instanceof OutsideFailure && error.reason === 'forbidden-address';
    end({ outcome: isRefused ? 'stopped' : 'failed', status: null, bytesReceived: 0 });
    throw error;
  }
}

function send(url: URL, post: OutsidePost): Promise<WholeAnswer> {
  return new Promise((done, reject) => {
    const begin = url.protocol === 'https:' ? overHttps : overHttp;
    const signal = AbortSignal.any([
      AbortSignal.timeout(post.timeoutMs),
      ...(post.signal ? [post.signal] : []),
    ]);
    const req = begin(url, { ...optionsOf(post), signal }, (res) => {
      const parts: Buffer[] = [];
      let size = 0;
      res.on('data', (part: Buffer) => {
        if (size < keptBodyBytes) parts.push(part.subarray(0, keptBodyBytes - size));
        size += part.length;
      });
      res.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        done({ status: res.statusCode ?? 0, body, bytesReceived: size });
      });
      res.on('error', (error) => reject(failureOf(error, signal)));
    });
    req.on('upgrade', (res, socket) => {
      socket.destroy();
      done({ status: res.statusCode ?? 0, body: '', bytesReceived: 0 });
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
