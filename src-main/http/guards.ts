/*
 * Threat model. Anything that runs on this computer, or in a browser on it, can reach the listeners; these guards keep out
 * - a web page whose name was rebound to 127.0.0.1 (its Host is not ours), and any other web page (its Origin is neither ours nor one
 *   that a tenant has allowed);
 * - a course's script, which runs on the content origin: same host, another port, so a foreign origin here like any other;
 * - other machines, on routes of the owner. Other users of this machine, and programs without a browser's headers, get past
 *   the guards: against them stands the key or ticket that each route asks for. No cookie is ever set or read.
 */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { Refusal } from '../../src-shared/contract/errors';

/** How a listener may be reached. */
export interface Door {
  /** What a request may give as Host. */
  readonly hosts: ReadonlySet<string>;
  /** Of its own origins; plain HTTP unless said. */
  readonly scheme?: 'http' | 'https';
  /** May documents of this listener stand in a frame of another origin? */
  readonly framed: boolean;
  /** Addresses whose own policy says who may frame them. */
  readonly framedAt?: RegExp;
  /** Other origins whose pages may call; whether with this key is asked once its tenant is known. */
  readonly knowsOrigin?: (origin: string) => boolean;
}

const ofThisMachine: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

export function doorAt(port: number, ways: Omit<Door, 'hosts'>, names = ofThisMachine): Door {
  const hosts = names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
  return { hosts: new Set(hosts), ...ways };
}

const sentences = {
  host: 'Call the server as 127.0.0.1 or localhost, with its port',
  origin: 'Add the origin of the page to allowed_origins in the settings',
  site: 'A page of another site may call only with an Origin that is in allowed_origins of the settings',
} as const;

/** A page of a site that the tenant of the key has not allowed. */
export function foreignOrigin(): Refusal {
  return new Refusal('FORBIDDEN', { reason: 'origin', message: sentences.origin });
}

const ownSites = ['same-origin', 'none'];

/**
 * Why a request must not be answered, or null. Looks at Host, Origin and Sec-Fetch-*; the same for plain requests and for
 * WebSocket upgrades, which browsers let any page start.
 */
export function reasonToRefuse(
  { headers, method, url = '' }: IncomingMessage,
  { hosts, scheme = 'http', framed, framedAt, knowsOrigin }: Door,
): keyof typeof sentences | null {
  const host = headers.host ?? '';
  if (!hosts.has(host)) return 'host';
  if (headers.origin !== undefined && headers.origin !== `${scheme}://${host}`)
    return knowsOrigin?.(headers.origin) ? null : 'origin';
  const site = headers['sec-fetch-site'];
  if (site === undefined || ownSites.includes(site)) return null;
  const read = method === 'GET' || method === 'HEAD';
  const followsLink = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  const isFrameable = framed || (framedAt?.test(url) ?? false);
  const isFrame = isFrameable && headers['sec-fetch-dest'] === 'iframe';
  return read && (followsLink || isFrame) ? null : 'site';
}

/** Refuses with 403 FORBIDDEN what did not come through the door as it should. */
export function guardDoor(door: Door): RequestHandler {
  return (req, _res, next) => {
    const reason = reasonToRefuse(req, door);
    if (reason !== null) throw new Refusal('FORBIDDEN', { reason, message: sentences[reason] });
    next();
  };
}

/** For routes of the owner: whatever address the listener is bound to one day, other machines are refused. */
export const onlyThisMachine: RequestHandler = (req, _res, next) => {
  const from = req.socket.remoteAddress ?? '';
  if (!/^(::ffff:)?127\.|^::1$/.test(from)) throw new Refusal('FORBIDDEN', { reason: 'address' });
  next();
};
