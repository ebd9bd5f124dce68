import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decodeProtectedHeader, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, write, type OpenDb } from '../../src-main/db/open';
import { secretRow, tenantSecret } from '../../src-main/db/tenant-secret';
import { secrets, tenants } from '../../src-main/db/tables';
import { createTokenSigner } from '../../src-main/features/sessions/signed-token';
import { TenantId } from '../../src-shared/kernel/ids';

const weekMs = 7 * 86_400_000;
const hourMs = 3_600_000;
const tenantId = TenantId.parse('00000000-0000-4000-8000-00000000000a');
const otherId = TenantId.parse('00000000-0000-4000-8000-00000000000b');

let nowMs: number;
let folder: string;
let opened: OpenDb;
beforeEach(() => {
  nowMs = 2950 * weekMs;
  folder = mkdtempSync(join(tmpdir(), 'lectern-token-'));
  opened = openDatabase({
    file: join(folder, 'one.db'),
    migrationsFolder: resolve('src-main/db/migrations'),
  });
  write(opened.db, (tx) => {
    for (const id of [tenantId, otherId])
      tx.insert(tenants).values({ tenantId: id, name: 'T', createdAtMs: 1 }).run();
  });
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const clock = { nowMs: () => nowMs };
const launches = () => createTokenSigner({ db: opened.db, clock, typ: 'launch', changesWeekly: true });
const sign = (hours = 24, of = tenantId) => launches().sign(of, { sub: 'ada' }, nowMs + hours * hourMs);
const secretNames = () =>
  opened.db
    .select({ name: secrets.name })
    .from(secrets)
    .all()
    .map(({ name }) => name)
    .toSorted();

describe('the secret of launch tokens', () => {
  test('is another one each week, named in the header, and the one before is still taken', async () => {
    nowMs += weekMs - hourMs;
    const before = await sign();
    nowMs += 2 * hourMs;
    const after = await sign();
    expect([before, after].map((token) => decodeProtectedHeader(token).kid)).toEqual(['2950', '2951']);
    const [old, fresh] = [2950, 2951].map(
      (week) => secretRow(opened.db, { tenantId, name: `launch-token.${week}` }).value,
    );
    expect(old).not.toBe(fresh);
    for (const token of [before, after]) expect(await launches().read(token)).toMatchObject({ ok: true });
  });

  test('is deleted when it is two weeks old, of its own tenant, and signs for nobody then', async () => {
    const longLived = await sign(100 * 24);
    await sign(1, otherId);
    nowMs += 2 * weekMs;
    expect(await launches().read(longLived)).toEqual({ ok: false, reason: 'invalid' });
    expect(secretNames()).toEqual(['launch-token.2950', 'launch-token.2950']);
    await sign();
    expect(secretNames()).toEqual(['launch-token.2950', 'launch-token.2952']);
    expect(await launches().read(await sign())).toMatchObject({ ok: true });
  });

  test('of another week opens nothing that this week’s has signed', async () => {
    await sign();
    nowMs += weekMs;
    await sign();
    const old = Buffer.from(secretRow(opened.db, { tenantId, name: 'launch-token.2950' }).value, 'base64url');
    const forge = (kid: string) =>
      new SignJWT({ tid: tenantId, typ: 'launch' }).setProtectedHeader({ alg: 'HS256', kid }).sign(old);
    for (const kid of ['2951', '2952', '', 'x', '-1', 'Infinity'])
      expect([kid, await launches().read(await forge(kid))]).toMatchObject([kid, { reason: 'invalid' }]);
    expect(await launches().read(await forge('2950'))).toMatchObject({ ok: true });
  });

  test('that never changed is taken until tokens of it have run out', async () => {
    const plain = createTokenSigner({ db: opened.db, clock, typ: 'launch' });
    const token = await plain.sign(tenantId, { sub: 'ada' }, nowMs + 24 * hourMs);
    await sign();
    expect(await launches().read(token)).toMatchObject({ ok: true });
    nowMs += weekMs;
    expect(await launches().read(token)).toEqual({ ok: false, reason: 'expired' });
    await sign();
    expect(secretNames()).toContain('launch-token');
    nowMs += weekMs;
    await sign();
    expect(secretNames()).toEqual(['launch-token.2951', 'launch-token.2952']);
    expect(await launches().read(token)).toEqual({ ok: false, reason: 'invalid' });
  });

  test('serves on when the clock is set back', async () => {
    nowMs += weekMs;
    const token = await sign();
    nowMs -= weekMs;
    expect(await launches().read(token)).toMatchObject({ ok: true });
    expect(await launches().read(await sign())).toMatchObject({ ok: true });
  });
});

test('the secret of run tickets, which have no end, never changes', async () => {
  const tickets = createTokenSigner({ db: opened.db, clock, typ: 'run' });
  const ticket = await tickets.sign(tenantId, { sub: 'ada' }, null);
  const outboxKey = tickets.derive(tenantId, 'outbox');
  nowMs += 200 * weekMs;
  await sign();
  expect(decodeProtectedHeader(ticket).kid).toBeUndefined();
  expect(await tickets.read(ticket)).toMatchObject({ ok: true });
  expect(tickets.derive(tenantId, 'outbox')).toBe(outboxKey);
  expect(tenantSecret(opened.db, { tenantId, name: 'run-token' }, () => 'new', nowMs)).not.toBe('new');
});
