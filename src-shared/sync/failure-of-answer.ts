import type { FailureWord, RemoteFailure, Said } from './failure';
import { askedPauseMs, type Header } from './asked-pause';
import { recordOf, textOf, wholeNumberOf, type JsonRecord } from './loose-json';

/** An answer that was no success, or should have been JSON and was not. */
export interface BadAnswer {
  readonly status: number;
  readonly header: Header;
  readonly text: string;
  /** Where it was asked for. */
  readonly url: string;
  readonly nowMs: number;
}

/**
 * What an answer says that was not what was asked for: by the code of its JSON, in the flat form or the nested one, else by its status.
 * A page for people, or a way to another place, was not written by the API at all, but for the refusals that every web server knows.
 */
export function failureOfAnswer(answer: BadAnswer): RemoteFailure {
  const { status, header, text } = answer;
  const elsewhere = placeElsewhere(answer);
  if (elsewhere !== null) return elsewhere;
  const body = jsonOf(text);
  const isPage = body === null && isHtml(header('content-type') ?? '', text);
  if (status < 400)
    return isPage
      ? { word: 'captive-portal', facts: { status, to: null } }
      : { word: 'garbage', facts: { reason: body === null ? 'not-json' : 'shape', status, at: '' } };
  if (status === 511 || (isPage && status < 500 && !ofEveryServer.has(status)))
    return { word: 'captive-portal', facts: { status, to: null } };
  return refusal(answer, saidIn(status, body));
}

/** What proxies and web servers refuse by themselves, with a page of their own. */
const ofEveryServer = new Set([413, 429]);

function placeElsewhere({ status, header, url }: BadAnswer): RemoteFailure | null {
  if (status < 300 || status > 399 || status === 304) return null;
  const to = URL.parse(header('location') ?? '', url);
  const isOtherHost = to !== null && to.hostname !== new URL(url).hostname;
  if (isOtherHost) return { word: 'captive-portal', facts: { status, to: short(to.origin) } };
  return { word: 'garbage', facts: { reason: 'redirect', status, at: short(to?.origin ?? '') ?? '' } };
}

function refusal(answer: BadAnswer, said: Said): RemoteFailure {
  const word = wordOf(said);
  const pauseMs = askedPauseMs(answer.header, said.details, answer.nowMs);
  switch (word) {
    case 'conflict':
      return { word, facts: { ...said, currentVersion: currentVersionIn(answer.text, said) } };
    case 'rate-limited':
      return { word, facts: { status: said.status, retryAfterMs: pauseMs ?? usualPauseMs } };
    case 'unavailable':
      return { word, facts: { ...said, retryAfterMs: pauseMs } };
    default:
      return { word, facts: said };
  }
}

/** Where a remote limits without saying how long. */
const usualPauseMs = 60_000;

type AnswerWord = Extract<
  FailureWord,
  | 'unauthorized'
  | 'key-expired'
  | 'forbidden'
  | 'wrong-tenant'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'quota'
  | 'rate-limited'
  | 'refused'
  | 'server-error'
  | 'unavailable'
>;

const byCode: Readonly<Record<string, AnswerWord>> = {
  UNAUTHORIZED: 'unauthorized',
  INVALID_API_KEY: 'unauthorized',
  EXPIRED_API_KEY: 'key-expired',
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  TENANT_MISMATCH: 'wrong-tenant',
  QUOTA_EXCEEDED: 'quota',
  TENANT_PACKAGE_LIMIT: 'quota',
  TENANT_STORAGE_LIMIT: 'quota',
  FILE_TOO_LARGE: 'too-large',
  PACKAGE_NOT_FOUND: 'not-found',
  SESSION_NOT_FOUND: 'not-found',
  NOT_FOUND: 'not-found',
  VERSION_CONFLICT: 'conflict',
  DUPLICATE_ENTRY: 'conflict',
  RATE_LIMIT_EXCEEDED: 'rate-limited',
  SERVICE_UNAVAILABLE: 'unavailable',
  STORAGE_UNAVAILABLE: 'unavailable',
};

const byStatus: Readonly<Record<number, AnswerWord>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'unavailable',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'too-large',
  425: 'unavailable',
  429: 'rate-limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Codes of the contract first; unknown ones count by the class of their status. */
function wordOf({ status, code }: Said): AnswerWord {
  const known = code === null || !Object.hasOwn(byCode, code) ? undefined : byCode[code];
  if (known !== undefined) return known;
  // What content delivery networks answer for a server that is away.
  if (status >= 520 && status <= 530) return 'unavailable';
  return byStatus[status] ?? (status >= 500 ? 'server-error' : 'refused');
}

/** Both forms: `{error, code, details}` and `{error: {code, message, details}}`. */
function saidIn(status: number, body: JsonRecord | null): Said {
  const nested = recordOf(body?.['error']);
  const said = nested ?? body;
  return {
    status,
    code: short(textOf(said?.['code'])),
    text: short(nested === null ? textOf(body?.['error']) : textOf(nested['message'])),
    details: fitting(recordOf(said?.['details']) ?? recordOf(body?.['details']) ?? {}),
  };
}

const mostTextChars = 500;

function short(text: string | null): string | null {
  return text === null || text === '' ? null : text.slice(0, mostTextChars);
}

/** Of all details together, as JSON: they are kept with each trouble and shown. */
const mostDetailChars = 3_000;

/** Those that there is room for, in their order. */
function fitting(details: JsonRecord): JsonRecord {
  let left = mostDetailChars;
  const isKept = (detail: readonly [string, unknown]): boolean => {
    const size = JSON.stringify(detail).length;
    if (size > left) return false;
    left -= size;
    return true;
  };
  return Object.fromEntries(Object.entries(details).filter(isKept));
}

function currentVersionIn(text: string, { details }: Said): number | null {
  const body = jsonOf(text);
  const places = [body, recordOf(body?.['error']), details];
  return places.map((place) => wholeNumberOf(place?.['current_version'])).find((one) => one !== null) ?? null;
}

function jsonOf(text: string): JsonRecord | null {
  try {
    return recordOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function isHtml(mediaType: string, text: string): boolean {
  return (
    /^text\/html|^application\/xhtml/i.test(mediaType) || /^\s*<(!doctype html|html|head|body)\b/i.test(text)
  );
}
