import { lookup as resolve } from 'node:dns';
import { lookup as addressesOf } from 'node:dns/promises';
import { Agent as HttpAgent, request as overHttp, type ClientRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isInnerAddress } from './forbidden-address';
import { forbiddenAddress } from './outside-failure';

/** Through which connections a request goes, and whether they may lead to this machine and its network. */
export interface OutsideWay {
  readonly mayReachInner: boolean;
  begin(url: URL, options: RequestOptions): ClientRequest;
}

/** A connection for each request. */
export function wayOfOne(mayReachInner: boolean): OutsideWay {
  return wayThrough({ http: false, https: false }, mayReachInner);
}

export interface KeptWay extends OutsideWay {
  close(): void;
}

/** A server closes what was idle for five seconds, as a rule; what is given up before that never breaks under a request. */
const idleMs = 3500;
const atATime = 6;

/** Connections to one remote, kept for its next request. */
export function createKeptWay(mayReachInner: boolean): KeptWay {
  const kept = { keepAlive: true, timeout: idleMs, maxSockets: atATime };
  const agents = { http: new HttpAgent(kept), https: new HttpsAgent(kept) };
  return {
    ...wayThrough(agents, mayReachInner),
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function wayThrough(
  agents: { readonly http: HttpAgent | false; readonly https: HttpsAgent | false },
  mayReachInner: boolean,
): OutsideWay {
  const lookup = mayReachInner ? {} : { lookup: outerLookup };
  return {
    mayReachInner,
    begin: (url, options) =>
      url.protocol === 'https:'
        ? overHttps(url, { ...options, ...lookup, agent: agents.https, rejectUnauthorized: true })
        : overHttp(url, { ...options, ...lookup, agent: agents.http }),
  };
}

/** Does the URL name an address, which no look-up of names will see, that must not be reached? */
export function isForbidden(url: URL, { mayReachInner }: OutsideWay): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !mayReachInner && isInnerAddress(host);
}

/** Does the host of a URL lead to this machine or its network, by an address or by all that its name stands for? */
export async function isInnerHost(url: string): Promise<boolean> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return isInnerAddress(host);
  const addresses = await addressesOf(host, { all: true });
  return addresses.every(({ address }) => isInnerAddress(address));
}

/** Resolves as usual, and gives no address that must not be reached. */
const outerLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const outer = addresses.filter(({ address }) => !isInnerAddress(address));
    const [first] = outer;
    if (first === undefined) return callback(forbiddenAddress(host), []);
    if (options.all === true) callback(null, outer);
    else callback(null, first.address, first.family);
  });
};
