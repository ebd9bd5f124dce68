/*
 * Threat model. A document of the API origin holds the owner's token. It must not run script that we did not ship (a title or
 * a value from a package that reached the markup), not be framed by a page that guides the user's clicks
 * (the player is, where its launch allows it: it holds nothing of the owner's), not send anything
 * to another place, and not hang with a course: `Origin-Agent-Cluster` gives each origin a process of its own. The only thing
 * of another origin that may enter is the content frame, in the player.
 */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { frameAncestors, nobodyElse, type Framers } from './framers';

/** What a document of ours may do, and what may be done with it. */
export interface DocumentPolicy {
  /** Origin of the content frame, for the player; other documents frame nothing. */
  readonly frameSrc?: string;
  /** Another origin that it may call; none unless said. */
  readonly connectsTo?: string;
  /** Whose pages may frame it; nobody's unless said. */
  readonly framers?: Framers;
  /** A page that opens it in a window of its own may hear from it. */
  readonly tellsOpener?: boolean;
  /** Nothing has opened it. An opener policy, which changes nothing then, would have a browser drop the process it has begun, and begin another. */
  readonly hasNoOpener?: boolean;
}

/** For everything on the API origin, documents or not. Frames are permitted or refused by the policy alone. */
export const giveSecurityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: false,
  frameguard: false,
  referrerPolicy: { policy: 'no-referrer' },
  // Plain HTTP on this machine: there is nothing to insist on.
  strictTransportSecurity: false,
});

/**
 * Headers of an HTML document of ours on the API origin. `ownOrigin` is named as ws: too, since not every browser counts a
 * WebSocket of the own origin as 'self'. Style elements of the component library carry `styleNonce`. A document with a content frame lets popups keep their opener:
 * courses open windows of their own that look for the API there.
 */
export function documentHeaders(
  ownOrigin: string,
  styleNonce: string,
  {
    frameSrc,
    connectsTo,
    framers = nobodyElse,
    tellsOpener = false,
    hasNoOpener = false,
  }: DocumentPolicy = {},
): Readonly<Record<string, string>> {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    ['connect-src', "'self'", ownOrigin.replace(/^http/, 'ws'), ...(connectsTo ? [connectsTo] : [])].join(
      ' ',
    ),
    "img-src 'self' data: blob:",
    'media-src blob:',
    "font-src 'self'",
    `frame-src ${frameSrc ?? "'none'"}`,
    frameAncestors([], framers),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return {
    'Content-Security-Policy': directives.join('; '),
    'Cross-Origin-Opener-Policy': openerPolicy(frameSrc, tellsOpener || hasNoOpener),
    'Cache-Control': 'no-store',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  };
}

function openerPolicy(frameSrc: string | undefined, isOpen: boolean): string {
  if (isOpen) return 'unsafe-none';
  return frameSrc === undefined ? 'same-origin' : 'same-origin-allow-popups';
}

/** For everything on the content origin; what content may do is said with each document. */
export const contentHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Origin-Agent-Cluster': '?1',
} as const;

export const giveContentHeaders: RequestHandler = (_req, res, next) => {
  res.set(contentHeaders);
  next();
};
