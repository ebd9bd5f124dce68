/*
 * Threat model. Who holds a key acts as its tenant. Keys are 384 random bits, kept as a hash only, shown once, compared without
 * telling where they differ. A copied database therefore yields no key. The first key's text stays in the memory of the run
 * that made it and is told to administrators only. Tokens of windows end by themselves and are not among the keys of the list.
 */
import { windowKeyName, type ApiKey, type Scope } from '../../../src-shared/contract/keys';
import { Refusal } from '../../../src-shared/contract/errors';
import { KeyId, TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Writes } from '../../db/open';
import type { Caller } from '../../http/caller';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import { hashOfKey, isSameHash, newKeyText, prefixOfKey } from './key-text';
import * as repository from './repository';
import type { KeyRow } from './repository';

export interface TenantDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
}

export type TenantService = ReturnType<typeof createTenantService>;

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
const windowTokenMs = 7 * dayMs;

/** Tenants and their keys. The first start makes one tenant and one key, so that one machine needs no set-up. */
export function createTenantService({ db, clock, log }: TenantDeps) {
  const { tenantId, firstKeyText } = ensureTenant(db, clock.nowMs());
  let firstKey = firstKeyText;
  write(db, (tx) => repository.deleteWindowTokens(tx, clock.nowMs()));

  return {
    tenantId,
    /** Text of the key that this start made, until somebody has noted it; null otherwise. */
    firstKey: (): string | null => firstKey,
    dismissFirstKey: (): void => {
      firstKey = null;
    },

    /** A token of a window or a browser tab, which may all that its user may. */
    createWindowToken: (): string => {
      const text = newKeyText('scorm_window_');
      const expiresAtMs = clock.nowMs() + windowTokenMs;
      const given = { kind: 'window', name: windowKeyName, scopes: ['admin'], expiresAtMs } as const;
      write(db, (tx) => insertKey(tx, text, { ...given, tenantId, nowMs: clock.nowMs() }));
      return text;
    },

    authenticate: (text: string): Caller => {
      const nowMs = clock.nowMs();
      const hash = hashOfKey(text);
      const key = repository.selectKeyByHash(db, hash);
      if (key === null || !isSameHash(key.hash, hash) || key.revokedAtMs !== null)
        throw new Refusal('INVALID_API_KEY');
      if (statusOf(key, nowMs) === 'expired') throw new Refusal('EXPIRED_API_KEY');
      if (nowMs - (key.lastUsedAtMs ?? 0) >= minuteMs) noteUse(db, log, key, nowMs);
      const { tenantId: of, name: keyName, scopes } = key;
      return { tenantId: of, keyName, scopes, isWindow: key.kind === 'window' };
    },

    createKey: (of: TenantId, wanted: KeyWanted) => {
      const text = newKeyText(wanted.test ? 'scorm_test_' : 'scorm_live_');
      const nowMs = clock.nowMs();
      const days = wanted.expires_in_days;
      const expiresAtMs = days === undefined ? null : nowMs + days * dayMs;
      const { name, scopes } = wanted;
      const given = { kind: 'api', name, scopes, expiresAtMs, tenantId: of, nowMs } as const;
      const row = write(db, (tx) => insertKey(tx, text, given));
      return { ...apiKeyOf(row, nowMs), key: text, api_key: text };
    },

    listKeys: (of: TenantId, asked: PageAsked) => {
      const rows = repository.selectApiKeys(db, of, asked.limit, offsetOf(asked));
      const found = rows.map((row) => apiKeyOf(row, clock.nowMs()));
      return pageOf('api_keys', found, repository.countApiKeys(db, of), asked);
    },

    /** A new key in the place of a living one, which ends at once or some hours later. */
    rotateKey: (of: TenantId, keyId: KeyId, wanted: RotationWanted) =>
      write(db, (tx) => {
        const nowMs = clock.nowMs();
        const old = repository.selectApiKey(tx, of, keyId);
        if (old === null) throw new Refusal('NOT_FOUND');
        const status = statusOf(old, nowMs);
        if (status === 'revoked')
          throw new Refusal('INVALID_REQUEST', { field: 'keyId', message: 'The key was revoked', status });
        const text = newKeyText(old.prefix.startsWith('scorm_test_') ? 'scorm_test_' : 'scorm_live_');
        const expiresAtMs = expiryOfNext(old, wanted.expires_in_days, nowMs);
        const { name, scopes, kind } = old;
        const row = insertKey(tx, text, { kind, name, scopes, expiresAtMs, tenantId: of, nowMs });
        const endsAtMs = nowMs + wanted.keep_old_for_hours * hourMs;
        if (wanted.keep_old_for_hours === 0) repository.markKeyRevoked(tx, of, keyId, nowMs);
        else if (endsAtMs < (old.expiresAtMs ?? Infinity)) repository.markKeyEnding(tx, of, keyId, endsAtMs);
        return { ...apiKeyOf(row, nowMs), key: text, api_key: text, replaces: keyId };
      }),

    revokeKey: (of: TenantId, keyId: KeyId): ApiKey => {
      const nowMs = clock.nowMs();
      return write(db, (tx) => {
        const key = repository.selectApiKey(tx, of, keyId);
        if (key === null) throw new Refusal('NOT_FOUND');
        if (key.revokedAtMs === null) repository.markKeyRevoked(tx, of, keyId, nowMs);
        return apiKeyOf({ ...key, revokedAtMs: key.revokedAtMs ?? nowMs }, nowMs);
      });
    },
  };
}

export interface KeyWanted {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expires_in_days?: number | undefined;
  readonly test: boolean;
}

export interface RotationWanted {
  readonly keep_old_for_hours: number;
  readonly expires_in_days?: number | undefined;
}

/** As long as asked for, else as long as the old one had at its beginning. */
function expiryOfNext(old: KeyRow, days: number | undefined, nowMs: number): number | null {
  if (days !== undefined) return nowMs + days * dayMs;
  return old.expiresAtMs === null ? null : nowMs + (old.expiresAtMs - old.createdAtMs);
}

function ensureTenant(db: Db, nowMs: number): { tenantId: TenantId; firstKeyText: string | null } {
  return write(db, (tx) => {
    const existing = repository.selectFirstTenant(tx);
    if (existing !== null) return { tenantId: existing, firstKeyText: null };
    const tenantId = TenantId.parse(newUuid());
    const firstKeyText = newKeyText('scorm_live_');
    repository.insertTenant(tx, { tenantId, name: 'Default', createdAtMs: nowMs });
    const given = { kind: 'api', name: 'First key', scopes: ['admin'], expiresAtMs: null } as const;
    insertKey(tx, firstKeyText, { ...given, tenantId, nowMs });
    return { tenantId, firstKeyText };
  });
}

type KeyGiven = Pick<KeyRow, 'kind' | 'name' | 'scopes' | 'expiresAtMs' | 'tenantId'> & {
  readonly nowMs: number;
};

function insertKey(tx: Writes, text: string, { nowMs, ...given }: KeyGiven): KeyRow {
  const row: KeyRow = {
    ...given,
    keyId: KeyId.parse(newUuid()),
    prefix: prefixOfKey(text),
    hash: hashOfKey(text),
    revokedAtMs: null,
    lastUsedAtMs: null,
    createdAtMs: nowMs,
  };
  repository.insertKey(tx, row);
  return row;
}

/** A disk that takes no more writes must not keep anybody from reading. */
function noteUse(db: Db, log: Log, key: KeyRow, nowMs: number): void {
  try {
    write(db, (tx) => repository.markKeyUsed(tx, key.tenantId, key.keyId, nowMs));
  } catch (error) {
    log.warn({ keyId: key.keyId, err: error }, 'The last use of a key could not be noted');
  }
}

function statusOf(key: KeyRow, nowMs: number): ApiKey['status'] {
  if (key.revokedAtMs !== null) return 'revoked';
  return key.expiresAtMs !== null && key.expiresAtMs <= nowMs ? 'expired' : 'active';
}

function apiKeyOf(row: KeyRow, nowMs: number): ApiKey {
  return {
    id: row.keyId,
    tenant_id: row.tenantId,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as Scope[],
    status: statusOf(row, nowMs),
    expires_at: row.expiresAtMs === null ? null : timestampFromMs(row.expiresAtMs),
    last_used_at: row.lastUsedAtMs === null ? null : timestampFromMs(row.lastUsedAtMs),
    created_at: timestampFromMs(row.createdAtMs),
  };
}
