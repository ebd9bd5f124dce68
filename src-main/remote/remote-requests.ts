/*
 * Threat model. A remote may be anybody's: mistyped, taken over, or a hotel's log-in page. The key goes to its own address alone, never
 * along a redirect or to the place where bytes are stored. Whatever comes back is bounded in size and time, and is believed in nothing
 * that it was not asked for.
 */
import { dateOf, type Header } from '../../src-shared/sync/asked-pause';
import { failureNamed, RemoteFailed, remoteFailed, type TlsFault } from '../../src-shared/sync/failure';
import { failureOfAnswer } from '../../src-shared/sync/failure-of-answer';
import type { PaceKind } from '../../src-shared/sync/pace';
import type { OutgoingLog } from '../platform/outgoing';
import { askOutside, type OpenAnswer, type OutsideLimits, type OutsideRequest } from './ask-outside';
import { remoteFailureOf } from './failure-of-outside';
import { OutsideFailure } from './outside-failure';
import { firstOf, wholeText } from './outside-text';
import { isInnerHost, type OutsideWay } from './outside-way';
import { createTurns, type TurnsDeps } from './remote-turns';
import { keyStriker, textWithoutKey } from './strike-key';

/** How a remote wants to see the key; both are documented. */
export type RemoteAuth = 'x-api-key' | 'bearer';

export interface RequestsDeps extends TurnsDeps {
  /** As `remoteAddressOf` makes it. */
  readonly base: string;
  readonly key: string;
  /** Null while it is not known. */
  readonly auth: RemoteAuth | null;
  readonly way: OutsideWay;
  /** To what lies neither on this machine nor in its network. */
  readonly outerWay: OutsideWay;
  readonly outgoing: OutgoingLog;
}

/** A request without a key, to anywhere. */
export interface PlainRequest {
  readonly method: string;
  readonly body?: OutsideRequest['body'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly limits?: OutsideLimits;
  /** Ends this one; all requests end with the client. */
  readonly signal?: AbortSignal;
}

export interface RemoteRequest extends PlainRequest {
  /** From `/api` on, with its query. */
  readonly path: string;
  readonly kind: PaceKind;
  /** Of JSON that answers it. */
  readonly mostBytes?: number;
}

type Read<T> = (answer: OpenAnswer) => Promise<T>;

export type RemoteRequests = ReturnType<typeof createRemoteRequests>;

/** A line of less than 2 KB a second is none. */
const perByteMs = 0.5;
const usualLimits: OutsideLimits = { connectMs: 15_000, idleMs: 60_000, wholeMs: 180_000, perByteMs };
/** For what the remote works on before it answers. */
export const workLimits: OutsideLimits = { ...usualLimits, idleMs: 1_000_000, wholeMs: 1_000_000 };

const mostAnswerBytes = 64 * 1024 * 1024;
const mostRefusalBytes = 256 * 1024;
/** Of a request that the remote says it has too many of. */
const mostTries = 3;
/** An answer that took longer tells nothing of the remote's clock. */
const promptMs = 5_000;

/** Requests to one remote: in its pace, with the key as it wants it. Rejects with RemoteFailed, or what disks and callers throw. */
export function createRemoteRequests(deps: RequestsDeps) {
  const { base, key, outgoing, clock, signal } = deps;
  const turns = createTurns(deps);
  const withoutKey = keyStriker(key);
  let auth = deps.auth;
  let clockDifferenceMs: number | null = null;

  const plain = async <T>(url: string, request: PlainRequest, read: Read<T>, way = deps.way): Promise<T> => {
    const { method, body, headers = {}, limits = usualLimits } = request;
    const asked = {
      purpose: 'sync',
      url,
      method,
      limits,
      way,
      signal: request.signal === undefined ? signal : AbortSignal.any([signal, request.signal]),
      headers: { ...always, ...headers },
    } as const;
    try {
      return await askOutside({ ...asked, ...(body === undefined ? {} : { body }) }, outgoing, read);
    } catch (error) {
      throw error instanceof OutsideFailure ? remoteFailureOf(error, url) : error;
    }
  };

  const learn = (kind: PaceKind, { status, headers }: OpenAnswer, sentAtMs: number): void => {
    const header = headerIn(headers);
    turns.heard(kind, { status, header });
    const [nowMs, theirsMs] = [clock.nowMs(), dateOf(header)];
    // The header is in whole seconds, cut off.
    if (theirsMs !== null && nowMs - sentAtMs <= promptMs)
      clockDifferenceMs = theirsMs + 500 - (sentAtMs + nowMs) / 2;
  };

  const showing = async <T>(shown: RemoteAuth, request: RemoteRequest, read: Read<T>): Promise<T> => {
    await turns.take(request.kind, request.signal);
    const sentAtMs = clock.nowMs();
    const url = base + request.path;
    return plain(url, { ...request, headers: { ...request.headers, ...keyHeader(shown, key) } }, (answer) => {
      learn(request.kind, answer, sentAtMs);
      return successIn(answer, url, read);
    });
  };

  /** The key in the header that is known to be right, or in one and then the other. `isProof`: was the key looked at? */
  const withKey = async <T>(
    request: RemoteRequest,
    read: Read<T>,
    isProof: (value: T) => boolean,
  ): Promise<T> => {
    if (auth !== null) return showing(auth, request, read);
    const [first, second] = ['x-api-key', 'bearer'] as const;
    let shown: RemoteAuth = first;
    const value = await showing(first, request, read).catch(async (refused: unknown) => {
      if (!isOfKey(refused)) throw refused;
      shown = second;
      return showing(second, request, read).catch((again: unknown) => {
        throw isOfKey(again) ? refused : again;
      });
    });
    if (isProof(value)) auth = shown;
    return value;
  };

  const send = async <T>(
    request: RemoteRequest,
    read: Read<T>,
    isProof: (value: T) => boolean = () => true,
  ): Promise<T> => {
    for (let tries = 1; ; tries += 1)
      try {
        return await withKey(request, read, isProof);
      } catch (error) {
        const limited = failureNamed(error, 'rate-limited');
        if (limited === null || limited.status === null || tries >= mostTries) throw error;
        turns.close(limited.retryAfterMs);
      }
  };

  return {
    base,
    send,

    /** What stands in the JSON of the answer. */
    json: (request: RemoteRequest, isProof?: (value: unknown) => boolean): Promise<unknown> =>
      send(request, (answer) => jsonIn(answer, base + request.path, request.mostBytes), isProof),

    /** To a URL that permits by itself: no key goes along, and no pace is kept. Resolves with a look at the headers. */
    toPlace: async (url: string, request: PlainRequest): Promise<Header> => {
      const looked = (answer: OpenAnswer): Promise<Header> =>
        successIn(answer, url, async () => {
          // Read, so that the connection can be kept.
          await firstOf(answer, mostRefusalBytes);
          return headerIn(answer.headers);
        });
      return plain(url, request, looked, await wayToPlace(url));
    },

    /** What is wrong with the TLS at a URL, asked without a key: `no-tls` also where nobody answers, null where nothing is. */
    tlsFaultAt: async (url: string): Promise<TlsFault | null> => {
      try {
        await plain(url, { method: 'HEAD' }, () => Promise.resolve());
        return null;
      } catch (error) {
        if (!(error instanceof RemoteFailed)) throw error;
        return failureNamed(error, 'tls')?.fault ?? 'no-tls';
      }
    },

    turns,
    /** What the remote has told, as it may be kept and shown. */
    withoutKey,
    auth: (): RemoteAuth | null => auth,
    /** Does it once more, where the key was refused in the header that was known, and finds out which one it is now. */
    findingAuth: async <T>(act: () => Promise<T>): Promise<T> => {
      const known = auth;
      try {
        return await act();
      } catch (error) {
        if (known === null || !isOfKey(error)) throw error;
        auth = null;
        return await act().catch((again: unknown) => {
          auth = known;
          throw again;
        });
      }
    },
    /** By how much the remote's clock is ahead of ours; null while it has not told. */
    clockDifferenceMs: (): number | null => clockDifferenceMs,
  };

  /** A remote on the internet knows no place on this machine or its network. */
  async function wayToPlace(url: string): Promise<OutsideWay> {
    const { way, outerWay } = deps;
    if (!way.mayReachInner || new URL(url).host === new URL(base).host) return way;
    // Of one whose name leads nowhere now nothing is known.
    return (await isInnerHost(base).catch(() => false)) ? way : outerWay;
  }

  async function successIn<T>(answer: OpenAnswer, url: string, read: Read<T>): Promise<T> {
    if (answer.status >= 200 && answer.status < 300) return read(answer);
    throw badAnswer(answer, url, await firstOf(answer, mostRefusalBytes));
  }

  async function jsonIn(answer: OpenAnswer, url: string, mostBytes = mostAnswerBytes): Promise<unknown> {
    const text = await wholeText(answer, mostBytes);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badAnswer(answer, url, text);
    }
  }

  function badAnswer({ status, headers }: OpenAnswer, url: string, text: string): RemoteFailed {
    const header: Header = (name) => withoutKey(headerIn(headers)(name));
    const said = textWithoutKey(withoutKey, text);
    return new RemoteFailed(failureOfAnswer({ status, header, text: said, url, nowMs: clock.nowMs() }));
  }
}

const always = { Accept: 'application/json', 'Accept-Encoding': 'identity', 'User-Agent': 'Lectern' };

function keyHeader(shown: RemoteAuth, key: string): Record<string, string> {
  return shown === 'bearer' ? { Authorization: `Bearer ${key}` } : { 'X-API-Key': key };
}

/** Has the remote refused the key, in the header that it came in? */
function isOfKey(error: unknown): boolean {
  if (!(error instanceof RemoteFailed)) return false;
  const { word, facts } = error.failure;
  return (word === 'unauthorized' || word === 'key-expired') && facts.status === 401;
}

export function headerIn(headers: OpenAnswer['headers']): Header {
  return (name) => {
    const value = headers[name];
    return typeof value === 'string' ? value : null;
  };
}

/** What a request for a page's JSON sends. */
export function jsonBody(value: Readonly<Record<string, unknown>>): Pick<PlainRequest, 'body' | 'headers'> {
  return { body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } };
}

/** What a reader of answers found; `at` says where it was looked for. */
export function orGarbage<T>(value: T | null, at: string): T {
  if (value === null) throw remoteFailed('garbage', { reason: 'shape', status: null, at });
  return value;
}
