import { describe, expect, test } from 'vitest';
import {
  hasNextPage,
  remoteHealthOf,
  remoteLaunchOf,
  remotePackageOf,
  remoteSessionOf,
  rowsOf,
} from '../../src-shared/sync/read-answers';
import { appendedOf, journalPageOf } from '../../src-shared/sync/read-journal';
import { partedStateOf, partedUploadOf, uploadTicketOf } from '../../src-shared/sync/read-upload-answers';
import { mergeSides } from '../../src-shared/sync/merge';
import { sideOfRemoteSession } from '../../src-shared/sync/side-of-session';
import { quickestMs } from '../support/quickest-ms';

const garbage = [null, undefined, 7, 'text', true, [], {}, [null], { data: 7 }];
const nothing = { raw: null, min: null, max: null, scaled: null };

describe('lists', () => {
  test.each([
    ['bare', [{ id: 'a' }]],
    ['under data', { data: [{ id: 'a' }], total: 1 }],
    ['under their name', { packages: [{ id: 'a' }] }],
  ])('%s', (_, body) => {
    expect(rowsOf(body, 'packages')).toEqual([{ id: 'a' }]);
  });

  test('rows that are nothing are left out; what is no list is null', () => {
    expect(rowsOf([null, 7, { id: 'a' }], 'packages')).toEqual([{ id: 'a' }]);
    for (const body of [null, 7, {}, { data: {} }, { sessions: [] }])
      expect(rowsOf(body, 'packages')).toBeNull();
  });

  test.each([
    [{ pagination: { has_more: true } }, 5, true],
    [{ pagination: { has_more: true } }, 0, false],
    [{ pagination: { has_more: false, total: 99 } }, 10, false],
    [{ total: 21 }, 10, true],
    [{ total: '20' }, 10, false],
    [[], 10, true],
    [[], 9, false],
  ])('another page behind %j with %i rows: %j', (body, rows, more) => {
    expect(hasNextPage(body, rows, { page: 2, limit: 10 })).toBe(more);
  });
});

describe('a package', () => {
  test('of which all is said', () => {
    const checksum_sha256 = 'AB'.repeat(32);
    const body = { id: 'p', package_id: 'p', tenant_id: 't', title: 'Course', version: '3', checksum_sha256 };
    const more = { file_size: 5, status: 'ready', updated_at: '2026-01-01T00:00:00.000Z', extra: [1] };
    expect(remotePackageOf({ ...body, ...more })).toEqual({
      ...{ packageId: 'p', tenantId: 't', title: 'Course', version: 3, checksum: 'ab'.repeat(32) },
      ...{ sizeBytes: 5, status: 'ready', updatedAtMs: Date.UTC(2026, 0) },
    });
  });

  test('with a title that no list can bear', () => {
    const title = `\0A\n${'\u{1F600}'.repeat(1_000_000)}`;
    expect(remotePackageOf({ id: 'p', title })?.title).toBe(`A ${'\u{1F600}'.repeat(498)}`);
  });

  test('of which only the id is said, which need not be a UUID', () => {
    const bare = { packageId: 'pkg_abc123', tenantId: null, title: '', version: null, checksum: null };
    const rest = { sizeBytes: null, status: null, updatedAtMs: null };
    for (const body of [{ package_id: 'pkg_abc123' }, { data: { id: 'pkg_abc123' } }])
      expect(remotePackageOf(body)).toEqual({ ...bare, ...rest });
    expect(remotePackageOf({ id: 'p', checksum_sha256: 'nonsense', version: -1 })).toMatchObject({
      ...{ checksum: null, version: null },
    });
  });

  test.each(garbage)('is not %j', (body) => {
    expect(remotePackageOf(body)).toBeNull();
  });
});

describe('a session', () => {
  test('of which all is said', () => {
    const body = { id: 's', tenant_id: 't', package_id: 'p', package_version: 2, user_id: 'u', version: 4 };
    const results = {
      completion_status: 'completed',
      success_status: 'passed',
      score: { raw: 80, max: '100' },
    };
    const rest = { time_spent_seconds: 12.5, location: '3', suspend_data: 'x', status: 'active' };
    const cmi_data = { 'cmi.core.lesson_status': 'passed' };
    const last_accessed_at = '2026-01-01T00:00:00.000Z';
    expect(remoteSessionOf({ ...body, ...results, ...rest, cmi_data, last_accessed_at })).toEqual({
      ...{ sessionId: 's', tenantId: 't', packageId: 'p', packageVersion: 2, userId: 'u', version: 4 },
      ...{ completionStatus: 'completed', successStatus: 'passed', score: { ...nothing, raw: 80, max: 100 } },
      ...{ timeSpentSeconds: 12.5, location: '3', suspendData: 'x', status: 'active', cmiData: cmi_data },
      ...{ lastAccessedAtMs: Date.UTC(2026, 0), metadata: {} },
    });
  });

  test('of which only what is certain is said', () => {
    expect(remoteSessionOf({ session_id: 'session-456', version: 1 })).toMatchObject({
      ...{ sessionId: 'session-456', version: 1, cmiData: {}, score: nothing, timeSpentSeconds: null },
    });
  });

  test.each([
    ...garbage,
    { id: 's' },
    { id: 's', version: 1.5 },
    { id: 's', version: '1.0' },
    { version: 1 },
  ])('is not %j', (body) => {
    expect(remoteSessionOf(body)).toBeNull();
  });
});

describe('the values of a session', () => {
  const sideOf = (cmi_data: object) => {
    const session = remoteSessionOf({ session_id: 's', version: 1, cmi_data });
    return session === null ? null : sideOfRemoteSession(session, '2004', 0);
  };

  test('under names that no element has are not read', () => {
    expect(sideOf({ [`cmi${'.1'.repeat(200)}`]: 'x' })?.cmiData).toHaveProperty(`cmi${'.1'.repeat(200)}`);
    for (const name of [`cmi${'.1'.repeat(100_000)}\n`, `cmi${'.1.a'.repeat(100_000)}`])
      expect(sideOf({ [name]: 'x' })).toBeNull();
  });

  test('that are all of one row take little more than four times as long to merge where they are four times as many', () => {
    const mergedMs = (length: number) => {
      const values = Array.from({ length }, (_, at) => [`cmi.objectives.0.x${String(at)}`, 'x']);
      const side = sideOf(Object.fromEntries(values));
      if (side === null) throw new Error('All of them are read');
      return quickestMs(() => void mergeSides(side, side));
    };
    const someMs = mergedMs(4_000);
    expect(mergedMs(16_000)).toBeLessThan(9 * someMs);
  });
});

test('a launch of either generation names the session', () => {
  const old = { player_url: 'x', session_id: 's', package_id: 'p', user_id: 'u', expires_at: 'x' };
  expect(remoteLaunchOf(old)).toEqual({ sessionId: 's' });
  const ours = { session_id: 's', resumed: true, session: { id: 's', version: 2 } };
  expect(remoteLaunchOf(ours)).toEqual({ sessionId: 's' });
  for (const body of garbage) expect(remoteLaunchOf(body)).toBeNull();
});

describe('uploads', () => {
  test('a ticket goes back with all that may name the bytes, and no package beside another name', () => {
    const presigned_url = 'https://store.example/x?signature=y';
    const ticket = { presigned_url, required_put_headers: { 'Content-Type': 'application/zip', odd: 7 } };
    expect(
      uploadTicketOf({ ...ticket, upload_id: 'u', storage_path: 'a/b', package_id: 'p', expires_in: 9 }),
    ).toEqual({
      ...{ url: presigned_url, headers: { 'Content-Type': 'application/zip' } },
      names: { upload_id: 'u', storage_path: 'a/b' },
    });
    expect(uploadTicketOf({ presigned_url, package_id: 'p' })?.names).toEqual({ package_id: 'p' });
    for (const body of garbage) expect(uploadTicketOf(body)).toBeNull();
  });

  test('in parts', () => {
    const begun = {
      upload_id: 'u',
      part_size: 5,
      presigned_urls: [{ part_number: 1, url: 'a' }, { part_number: 2 }],
    };
    expect(partedUploadOf(begun)).toEqual({ uploadId: 'u', partBytes: 5, urls: new Map([[1, 'a']]) });
    const state = {
      state: 'uploading',
      file_size: 9,
      part_size: 5,
      parts: [{ part_number: 1, etag: '"e"' }],
    };
    expect(partedStateOf(state)).toEqual({
      ...{ isOpen: true, fileBytes: 9, partBytes: 5, arrived: new Map([[1, '"e"']]) },
    });
    for (const body of [...garbage, { ...begun, part_size: 0 }]) expect(partedUploadOf(body)).toBeNull();
    for (const body of [...garbage, { ...state, part_size: 0 }]) expect(partedStateOf(body)).toBeNull();
  });
});

test('health tells what it knows', () => {
  const known = { version: '1', authenticated: true, tenant_id: 't', instance_id: 'i', scopes: ['read', 7] };
  expect(remoteHealthOf({ ...known, assigned_hash: 'h' })).toEqual({
    assignedHash: 'h',
    ...{ version: '1', isAuthenticated: true, tenantId: 't', instanceId: 'i', scopes: ['read'] },
  });
  expect(remoteHealthOf({})).toEqual({
    assignedHash: null,
    ...{ version: null, isAuthenticated: false, tenantId: null, instanceId: null, scopes: null },
  });
  expect(remoteHealthOf('OK')).toBeNull();
});

describe('a journal', () => {
  const entry = (position: number, type: unknown = 'call') => ({
    ...{
      position,
      epoch: 1,
      number: position,
      source: 'learner',
      event: { type },
      result: 'true',
      error_code: '0',
    },
    ...{ engine_version: '1', activity_id: null, from_the_future: 1 },
  });

  test('is read from a position on', () => {
    const page = journalPageOf(
      { data: [entry(4), entry(5)], last_position: 9, has_more: true, course: {} },
      3,
    );
    expect(page).toMatchObject({
      lastPosition: 9,
      hasMore: true,
      entries: [{ position: 4 }, { position: 5 }],
    });
    expect(page).not.toHaveProperty('entries.0.from_the_future');
  });

  test('with a word that this version does not know is newer than it', () => {
    expect(journalPageOf({ data: [entry(1), entry(2, 'dream')], last_position: 2 }, 0)).toEqual({
      newer: 'dream',
    });
  });

  test.each([
    ...garbage,
    { data: [entry(1), entry(3)], last_position: 3 },
    { data: [entry(1)] },
    { data: [entry(1, 7)], last_position: 1 },
    { data: [{}], last_position: 1 },
    { data: [{ ...entry(1), epoch: 2 ** 31 }], last_position: 1 },
    { data: [{ ...entry(1), number: Number.MAX_SAFE_INTEGER }], last_position: 1 },
  ])('is not %j', (body) => {
    expect(journalPageOf(body, 0)).toBeNull();
  });

  test('tells what was appended', () => {
    const body = { last_position: 5, version: 3 };
    expect(appendedOf({ appended: 2, known: 0, ...body })).toEqual({ lastPosition: 5, version: 3 });
    expect(appendedOf(body)).toEqual({ lastPosition: 5, version: 3 });
    for (const wrong of [...garbage, { ...body, version: null }]) expect(appendedOf(wrong)).toBeNull();
  });
});
