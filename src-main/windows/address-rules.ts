/*
 * Which addresses a window of ours may show, load or save. Pure, so that every rule has a test.
 * Who asks: content of packages, hostile by assumption, in a player window; our own pages, should they ever be injected.
 * What they want: the network, another port of this machine, files of the disk, our API's pages in a frame.
 * What they get: the two origins, each in its place, and nothing else.
 */

export interface Origins {
  readonly api: string;
  readonly content: string;
}

/** Kinds of window: our own pages; the player, whose shell is ours; a window that content opened. */
export type WindowKind = 'app' | 'player' | 'popup';

/** Chromium's own viewer, which shows every PDF from a page of its extension, and what that page is made of: no page of the web may load it. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';
const viewerParts = 'chrome://resources/';

/** May a document of this window load the address? Not only documents: images, scripts, requests, sockets. */
export function mayRequest(address: string, origins: Origins): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (['data:', 'blob:', 'devtools:'].includes(url.protocol)) return true;
  if (isPdfViewer(url) || url.href.startsWith(viewerParts)) return true;
  return isHttp(url) && [origins.api, origins.content].some((origin) => new URL(origin).host === url.host);
}

/** May the whole window go to the address? */
export function mayShow(kind: WindowKind, address: string, origins: Origins): boolean {
  const url = parse(address);
  if (url === null) return false;
  if (kind === 'app') return url.origin === origins.api && !url.pathname.startsWith('/player/');
  if (kind === 'player') return url.origin === origins.api && url.pathname.startsWith('/player/');
  return mayHoldContent(url, origins);
}

/** May a frame inside the window go to the address? */
export function mayFrame(kind: WindowKind, address: string, origins: Origins): boolean {
  const url = parse(address);
  if (url === null || kind === 'app') return false;
  return mayHoldContent(url, origins) || isDispatched(url, origins) || isPdfViewer(url);
}

/** May content of a player window open another window with the address? Our own pages open none this way. */
export function mayPopUp(kind: WindowKind, address: string, origins: Origins): boolean {
  const url = address === '' ? parse('about:blank') : parse(address);
  return kind !== 'app' && url !== null && mayHoldContent(url, origins);
}

/** May the address be saved as a file? */
export function mayDownload(address: string, origins: Origins): boolean {
  const url = parse(address);
  return url !== null && (url.origin === origins.api || url.origin === origins.content);
}

/**
 * Permissions a document of the window gets; all others are denied. Content may fill the screen and hold the pointer, our own pages
 * copy what a person asked to copy.
 */
export function mayHave(kind: WindowKind, permission: string, address: string, origins: Origins): boolean {
  if (permission === 'clipboard-sanitized-write') return parse(address)?.origin === origins.api;
  return kind !== 'app' && (permission === 'fullscreen' || permission === 'pointerLock');
}

/** A dispatch that was imported as a course frames its launch, which leads to a player; which players may be framed, the server says. */
function isDispatched({ origin, pathname }: URL, origins: Origins): boolean {
  return origin === origins.api && /^\/(dispatch|player)\//.test(pathname);
}

function isPdfViewer({ href }: URL): boolean {
  return href.startsWith(pdfViewer);
}

function mayHoldContent(url: URL, origins: Origins): boolean {
  // A document that content wrote itself has the origin of its writer. The origin of a blob is in its address.
  const isOwnWriting = url.protocol === 'about:' && ['blank', 'srcdoc'].includes(url.pathname);
  return isOwnWriting || url.origin === origins.content;
}

function isHttp(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'ws:';
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
