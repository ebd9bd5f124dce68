import { randomUUID } from 'node:crypto';
import {
  invalid,
  looked,
  parsed,
  shown,
  textIn,
  type CloudPackage,
  type CloudRequest,
  type CloudSession,
  type Fields,
  type Route,
} from './model';
import type { CloudOptions } from './options';
import { CloudRefusal, listReply, ok, type Reply } from './replies';
import { createUploadCalls } from './uploads';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createCloudCalls(options: CloudOptions, origin: () => string) {
  const key = `scorm_live_${randomUUID().repeat(2)}`;
  const tenantId = randomUUID();
  const packages = new Map<string, CloudPackage>();
  const sessions = new Map<string, CloudSession>();
  let goodKey = key;
  let keyState: 'good' | 'revoked' | 'expired' = 'good';
  const writesAtMs: number[] = [];

  const uploads = createUploadCalls({ options, origin, key, tenantId, packages, packageOf, fieldsIn });
  const routes: readonly Route[] = [
    [
      'GET',
      /^\/api\/v1\/packages$/,
      ({ query }) => listReply('packages', [...packages.values()].map(shown), query, options),
    ],
    ['GET', /^\/api\/v1\/packages\/([^/]+)$/, (_, id) => ok(looked(packageOf(id)))],
    [
      'GET',
      /^\/api\/v1\/packages\/([^/]+)\/download$/,
      (_, id) => ({ status: 200, bytes: packageOf(id).bytes }),
    ],
    ['POST', /^\/api\/v1\/packages\/([^/]+)\/launch$/, launch],
    [
      'GET',
      /^\/api\/v1\/sessions$/,
      ({ query }) => listReply('sessions', [...sessions.values()], query, options),
    ],
    ['GET', /^\/api\/v1\/sessions\/([^/]+)$/, (_, id) => ok(sessionOf(id))],
    ['PUT', /^\/api\/v1\/sessions\/([^/]+)$/, putSession],
    ...uploads.routes,
  ];

  function packageOf(id: string): CloudPackage {
    const found = packages.get(id);
    if (found === undefined) throw new CloudRefusal(404, 'PACKAGE_NOT_FOUND');
    return found;
  }

  function sessionOf(id: string): CloudSession {
    const found = sessions.get(id);
    if (found === undefined) throw new CloudRefusal(404, 'SESSION_NOT_FOUND');
    return found;
  }

  function launch({ body }: CloudRequest, packageId: string): Reply {
    const found = packageOf(packageId);
    const fields = fieldsIn(body, ['user_id', 'session_id', 'tenant_id']);
    const userId = textIn(fields, 'user_id');
    const sessionId = fields['session_id'] === undefined ? randomUUID() : textIn(fields, 'session_id');
    if (!uuid.test(sessionId)) throw invalid('session_id');
    const known = sessions.get(sessionId);
    const isSame = known?.package_id === found.id && known.user_id === userId;
    if (known !== undefined && (!isSame || options.sessionAgain === 'refuse'))
      throw new CloudRefusal(409, 'DUPLICATE_ENTRY');
    if (known === undefined)
      sessions.set(sessionId, {
        ...{
          id: sessionId,
          session_id: sessionId,
          tenant_id: tenantId,
          package_id: found.id,
          user_id: userId,
        },
        ...{ version: 1, cmi_data: {}, time_spent_seconds: 0 },
      });
    const url = `${origin()}/player/${sessionId}`;
    const both = { package_id: found.id, session_id: sessionId };
    const old = { player_url: url, user_id: userId, expires_at: new Date(0).toISOString() };
    const now = {
      learner_id: userId,
      content_type: 'scorm',
      storage_backend: 'r2',
      launch_url: `${url}?token=x`,
    };
    return ok({ ...both, ...(options.launch === 'old' ? old : { ...now, expires_in_seconds: 600 }) }, 201);
  }

  function putSession({ body }: CloudRequest, id: string): Reply {
    const found = sessionOf(id);
    const fields = fieldsIn(body, ['version', 'cmi_data', 'tenant_id', 'time_spent_seconds']);
    if (!Number.isInteger(fields['version'])) throw invalid('version');
    if (fields['version'] !== found.version)
      throw new CloudRefusal(409, 'VERSION_CONFLICT', {
        beside: { current_version: found.version, message: 'Read it again' },
      });
    if (fields['cmi_data'] !== undefined) found.cmi_data = fields['cmi_data'] as Record<string, unknown>;
    if (typeof fields['time_spent_seconds'] === 'number')
      found.time_spent_seconds = Math.max(found.time_spent_seconds, fields['time_spent_seconds']);
    noteWrite(found);
    return ok(found);
  }

  function noteWrite(found: CloudSession): void {
    found.version += 1;
    if (options.tellsTimes) found.updated_at = new Date(Date.now() + options.clockAheadMs).toISOString();
  }

  function fieldsIn(body: Buffer, documented: readonly string[]): Fields {
    const fields = parsed(body);
    if (fields['tenant_id'] !== undefined && fields['tenant_id'] !== tenantId)
      throw new CloudRefusal(403, 'TENANT_MISMATCH');
    const unknown = Object.keys(fields).find((name) => !documented.includes(name));
    if (options.isStrict && unknown !== undefined) throw invalid(unknown);
    return fields;
  }

  function refuseBadKey({ headers }: CloudRequest): void {
    const bearer = headers.authorization?.replace(/^Bearer /, '');
    const shownKey = { either: headers['x-api-key'] ?? bearer, bearer, 'x-api-key': headers['x-api-key'] }[
      options.auth
    ];
    if (shownKey === undefined) throw new CloudRefusal(401, 'UNAUTHORIZED');
    if (shownKey !== goodKey || keyState === 'revoked') throw new CloudRefusal(401, 'INVALID_API_KEY');
    if (keyState === 'expired') throw new CloudRefusal(401, 'EXPIRED_API_KEY');
  }

  function countWrite(): void {
    const { writes } = options;
    if (writes === null) return;
    const nowMs = Date.now();
    while ((writesAtMs[0] ?? nowMs) <= nowMs - writes.inMs) writesAtMs.shift();
    if (writesAtMs.length >= writes.most) {
      const waitMs = (writesAtMs[0] ?? nowMs) + writes.inMs - nowMs;
      const seconds = Math.max(1, Math.ceil(waitMs / 1000));
      throw new CloudRefusal(429, 'RATE_LIMIT_EXCEEDED', {
        details: { limit: writes.most, remaining: 0, retry_after_seconds: seconds },
        headers: writes.tells ? { 'Retry-After': String(seconds) } : {},
      });
    }
    writesAtMs.push(nowMs);
  }

  async function answer(asked: CloudRequest): Promise<Reply> {
    const { method, path } = asked;
    if (path.startsWith('/bucket/') && method === 'PUT') return uploads.storeBytes(asked);
    if (path === '/api/docs/openapi') return documentReply();
    if (path === '/api/health') {
      if (options.healthLooksAtKey && 'x-api-key' in asked.headers) refuseBadKey(asked);
      return ok({ status: 'ok' });
    }
    refuseBadKey(asked);
    for (const [of, pattern, handler] of routes) {
      const match = of === method ? pattern.exec(path) : null;
      if (match === null) continue;
      if (method !== 'GET') countWrite();
      return handler(asked, decodeURIComponent(match[1] ?? ''));
    }
    throw new CloudRefusal(404, 'NOT_FOUND');
  }

  function documentReply(): Reply {
    if (options.document === 'none') throw new CloudRefusal(404, 'NOT_FOUND');
    if (options.document === 'page')
      return {
        status: 200,
        bytes: Buffer.from('<!doctype html><title>App</title>'),
        headers: { 'Content-Type': 'text/html' },
      };
    const paths: Record<string, Record<string, object>> = {};
    for (const [method, pattern] of routes) {
      const path = pattern.source.slice(1, -1).replaceAll('\\/', '/').replace('([^/]+)', '{id}');
      paths[path] = { ...paths[path], [method.toLowerCase()]: {} };
    }
    return ok({ openapi: '3.0.0', info: { version: '2025-10-27' }, paths });
  }

  return {
    ...{ key, tenantId, packages, sessions, answer },
    revoke: (): void => void (keyState = 'revoked'),
    expire: (): void => void (keyState = 'expired'),
    /** Another key is the good one now; gives it. */
    renew: (): string => {
      [goodKey, keyState] = [`scorm_live_${randomUUID().repeat(2)}`, 'good'];
      return goodKey;
    },
    touch: (id: string, cmi: Readonly<Record<string, unknown>>): void => {
      const found = sessionOf(id);
      found.cmi_data = { ...found.cmi_data, ...cmi };
      noteWrite(found);
    },
    limitHeaders: (): Record<string, string> => {
      const { writes } = options;
      if (writes?.tells !== true) return {};
      const remaining = Math.max(0, writes.most - writesAtMs.length);
      const resetMs = (writesAtMs[0] ?? Date.now()) + writes.inMs + options.clockAheadMs;
      return {
        ...{ 'X-RateLimit-Limit': String(writes.most), 'X-RateLimit-Remaining': String(remaining) },
        'X-RateLimit-Reset': String(Math.ceil(resetMs / 1000)),
      };
    },
  };
}
