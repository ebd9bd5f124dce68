import { plainTitle } from '../kernel/plain-title';
import { numberOf, recordOf, textAt, textOf, timeOf, wholeNumberOf, type JsonRecord } from './loose-json';

/*
 * Answers of remotes of any generation. What is documented as certain is asked for, and its lack is null; everything else may be there
 * or not. Ids are text: those of a remote need not be UUIDs.
 */

/** The rows of a list: bare, under `data`, or under the plural name. Null for what is no list. */
export function rowsOf(body: unknown, plural: string): readonly JsonRecord[] | null {
  const lists = [body, recordOf(body)?.['data'], recordOf(body)?.[plural]];
  const list: unknown = lists.find((one) => Array.isArray(one));
  if (!Array.isArray(list)) return null;
  return list.map(recordOf).filter((row) => row !== null);
}

/** Is there another page? A list that does not say has one behind every full page. */
export function hasNextPage(
  body: unknown,
  rows: number,
  { page, limit }: { page: number; limit: number },
): boolean {
  const record = recordOf(body);
  const paging = recordOf(record?.['pagination']);
  const hasMore = paging?.['has_more'] ?? record?.['has_more'];
  if (typeof hasMore === 'boolean') return hasMore && rows > 0;
  const total = totalOf(body);
  return rows > 0 && (total === null ? rows >= limit : page * limit < total);
}

/** How many rows all pages of a list have; null where it does not say. */
export function totalOf(body: unknown): number | null {
  const record = recordOf(body);
  return wholeNumberOf(recordOf(record?.['pagination'])?.['total'] ?? record?.['total']);
}

/** Single things are documented to be bare; some answers of the same API have `data` around them. */
function thingIn(body: unknown, name: string): JsonRecord | null {
  const json = recordOf(body);
  if (json === null || textAt(json, 'id', `${name}_id`) !== null) return json;
  return recordOf(json['data']) ?? recordOf(json[name]) ?? json;
}

export interface RemotePackage {
  readonly packageId: string;
  readonly tenantId: string | null;
  readonly title: string;
  readonly version: number | null;
  /** SHA-256 of the ZIP in lower-case hex. */
  readonly checksum: string | null;
  readonly sizeBytes: number | null;
  /** Null where it does not say. */
  readonly status: 'processing' | 'ready' | 'failed' | null;
  readonly updatedAtMs: number | null;
}

export function remotePackageOf(body: unknown): RemotePackage | null {
  const json = thingIn(body, 'package');
  const packageId = json === null ? null : textAt(json, 'package_id', 'id');
  if (json === null || packageId === null) return null;
  return {
    packageId,
    tenantId: textAt(json, 'tenant_id'),
    title: plainTitle(textAt(json, 'title', 'name') ?? ''),
    version: wholeNumberOf(json['version']),
    checksum: checksumIn(json),
    sizeBytes: wholeNumberOf(json['file_size_bytes'] ?? json['file_size']),
    status: packageStatusOf(textAt(json, 'status'), textAt(json, 'processing_status')),
    updatedAtMs: timeOf(json['updated_at']),
  };
}

/** A version of a package, as far as its bytes are known. */
export interface RemoteVersion {
  readonly version: number;
  readonly checksum: string | null;
}

export function remoteVersionOf(body: unknown): RemoteVersion | null {
  const json = recordOf(body);
  const version = wholeNumberOf(json?.['version']);
  return json === null || version === null ? null : { version, checksum: checksumIn(json) };
}

/** SHA-256 in lower-case hex. */
function checksumIn(json: JsonRecord): string | null {
  const checksum = textAt(json, 'checksum_sha256', 'checksum', 'sha256')?.toLowerCase() ?? '';
  return /^[0-9a-f]{64}$/.test(checksum) ? checksum : null;
}

function packageStatusOf(...words: readonly (string | null)[]): RemotePackage['status'] {
  for (const word of words) {
    if (word === 'ready' || word === 'completed') return 'ready';
    if (word === 'failed' || word === 'error') return 'failed';
    if (word === 'processing' || word === 'pending' || word === 'uploading') return 'processing';
  }
  return null;
}

export interface RemoteSession {
  readonly sessionId: string;
  readonly tenantId: string | null;
  readonly packageId: string | null;
  readonly packageVersion: number | null;
  readonly userId: string | null;
  readonly version: number;
  /** As it came: flat or nested. */
  readonly cmiData: JsonRecord;
  readonly status: string | null;
  readonly completionStatus: string | null;
  readonly successStatus: string | null;
  readonly score: {
    readonly raw: number | null;
    readonly min: number | null;
    readonly max: number | null;
    readonly scaled: number | null;
  };
  readonly timeSpentSeconds: number | null;
  readonly location: string | null;
  readonly suspendData: string | null;
  /** By the remote's clock. */
  readonly lastAccessedAtMs: number | null;
  readonly metadata: JsonRecord;
}

/** Null without an id and a version, which are certain. */
export function remoteSessionOf(body: unknown): RemoteSession | null {
  const json = thingIn(body, 'session');
  const sessionId = json === null ? null : textAt(json, 'session_id', 'id');
  const version = wholeNumberOf(json?.['version']);
  if (json === null || sessionId === null || version === null) return null;
  const score = recordOf(json['score']);
  return {
    sessionId,
    tenantId: textAt(json, 'tenant_id'),
    packageId: textAt(json, 'package_id'),
    packageVersion: wholeNumberOf(json['package_version']),
    userId: textAt(json, 'user_id', 'learner_id'),
    version,
    cmiData: recordOf(json['cmi_data']) ?? {},
    status: textAt(json, 'status'),
    completionStatus: textAt(json, 'completion_status'),
    successStatus: textAt(json, 'success_status'),
    score: {
      raw: numberOf(score?.['raw'] ?? json['score_raw']),
      min: numberOf(score?.['min']),
      max: numberOf(score?.['max']),
      scaled: numberOf(score?.['scaled'] ?? json['score_scaled']),
    },
    timeSpentSeconds: numberOf(json['time_spent_seconds']),
    location: textOf(json['location']),
    suspendData: textOf(json['suspend_data']),
    lastAccessedAtMs: timeOf(json['last_accessed_at'] ?? json['updated_at']),
    metadata: recordOf(json['metadata']) ?? {},
  };
}

export interface RemoteLaunch {
  readonly sessionId: string;
}

/** Both generations name the session. */
export function remoteLaunchOf(body: unknown): RemoteLaunch | null {
  const json = recordOf(body);
  const sessionId = json === null ? null : textAt(json, 'session_id');
  return sessionId === null ? null : { sessionId };
}

export interface RemoteHealth {
  readonly version: string | null;
  /** It has looked at the key. */
  readonly isAuthenticated: boolean;
  readonly tenantId: string | null;
  readonly instanceId: string | null;
  /** What stands for all that is assigned there; null where that was not asked, or it does not tell. */
  readonly assignedHash: string | null;
  readonly scopes: readonly string[] | null;
}

export function remoteHealthOf(body: unknown): RemoteHealth | null {
  const json = recordOf(body);
  if (json === null) return null;
  const scopes: unknown = json['scopes'];
  return {
    version: textAt(json, 'version'),
    isAuthenticated: json['authenticated'] === true,
    tenantId: textAt(json, 'tenant_id'),
    instanceId: textAt(json, 'instance_id'),
    assignedHash: textAt(json, 'assigned_hash'),
    scopes: Array.isArray(scopes) ? scopes.filter((one) => typeof one === 'string') : null,
  };
}
