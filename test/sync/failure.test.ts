import { describe, expect, test } from 'vitest';
import { retryOf, type RemoteFailure } from '../../src-shared/sync/failure';
import { failureOfAnswer } from '../../src-shared/sync/failure-of-answer';

const nowMs = Date.parse('2026-11-23T10:00:00Z');

function failure(status: number, body: unknown, headers: Record<string, string> = {}): RemoteFailure {
  return failureOfAnswer({
    status,
    header: (name) => headers[name] ?? null,
    text: typeof body === 'string' ? body : JSON.stringify(body),
    ...{ url: 'https://cloud.example/api/v1/packages', nowMs },
  });
}

const page = '<!DOCTYPE html><html><body>Log in to the network</body></html>';

describe('a refusal of the API is known by its code, in both forms', () => {
  test.each([
    [401, 'INVALID_API_KEY', 'unauthorized'],
    [401, 'EXPIRED_API_KEY', 'key-expired'],
    [403, 'INSUFFICIENT_SCOPES', 'forbidden'],
    [403, 'TENANT_MISMATCH', 'wrong-tenant'],
    [403, 'QUOTA_EXCEEDED', 'quota'],
    [400, 'FILE_TOO_LARGE', 'too-large'],
    [404, 'SESSION_NOT_FOUND', 'not-found'],
    [400, 'MANIFEST_NOT_FOUND', 'refused'],
    [409, 'DUPLICATE_ENTRY', 'conflict'],
    [500, 'DB_QUERY_FAILED', 'server-error'],
    [503, 'STORAGE_UNAVAILABLE', 'unavailable'],
    [400, 'WHATEVER_COMES', 'refused'],
    [403, 'WHATEVER_COMES', 'forbidden'],
    [418, 'constructor', 'refused'],
  ])('%i %s is %s', (status, code, word) => {
    const details = { field: 'x' };
    for (const body of [
      { error: 'As it says', code, details },
      { error: { code, message: 'As it says', details } },
    ])
      expect(failure(status, body)).toMatchObject({
        word,
        facts: { status, code, text: 'As it says', details },
      });
  });

  test('a conflict tells the version, wherever that stands', () => {
    const code = 'VERSION_CONFLICT';
    for (const body of [
      { error: 'x', code, current_version: 7 },
      { error: { code, message: 'x', current_version: 7 } },
      { error: 'x', code, details: { current_version: '7' } },
    ])
      expect(failure(409, body)).toMatchObject({ word: 'conflict', facts: { currentVersion: 7 } });
    expect(failure(409, {})).toMatchObject({ word: 'conflict', facts: { currentVersion: null, code: null } });
  });
});

test('bytes that are not those that were told do not become others by themselves', () => {
  const when = (reason: 'checksum' | 'too-long' | 'shape') =>
    retryOf({ word: 'garbage', facts: { reason, status: null, at: '' } }).when;
  expect([when('checksum'), when('too-long')]).toEqual(['when-changed', 'when-changed']);
  expect(when('shape')).toBe('by-itself');
});

test('of what a remote says no more is kept than 4 KB, the small things first of all', () => {
  const long = 'x'.repeat(100_000);
  const details = {
    story: long,
    field: 'title',
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [at + 1e9, at])),
  };
  const told = failure(400, { error: long, code: long, details });
  expect(told).toMatchObject({ word: 'refused', facts: { details: { 1000000000: 0 } } });
  expect(JSON.stringify(told).length).toBeLessThan(4096);
  expect(failure(400, { error: 'x', code: 'X', details: { story: long, field: 'title' } })).toMatchObject({
    facts: { details: { field: 'title' } },
  });
  const to = failure(302, '', { location: `http://${'a.'.repeat(5_000)}example/` });
  expect(JSON.stringify(to).length).toBeLessThan(4096);
});

describe('what is no refusal of the API', () => {
  test.each([
    [200, page, {}, 'captive-portal'],
    [200, 'hello', { 'content-type': 'text/html; charset=utf-8' }, 'captive-portal'],
    [403, page, {}, 'captive-portal'],
    [404, page, {}, 'captive-portal'],
    [511, '', {}, 'captive-portal'],
    [302, '', { location: 'https://login.hotel.example/?to=x' }, 'captive-portal'],
    [301, '', { location: 'http://cloud.example/api/v1/packages' }, 'garbage'],
    [302, '', {}, 'garbage'],
    [413, page, {}, 'too-large'],
    [429, page, {}, 'rate-limited'],
    [502, page, {}, 'unavailable'],
    [500, page, {}, 'server-error'],
    [522, '', {}, 'unavailable'],
    [404, '', {}, 'not-found'],
    [405, '', {}, 'refused'],
    [200, '{"data":[', {}, 'garbage'],
    [200, '', {}, 'garbage'],
    [200, [1], {}, 'garbage'],
    [400, [1], {}, 'refused'],
  ])('%i %j %j is %s', (status, body, headers, word) => {
    expect(failure(status, body, headers).word).toBe(word);
  });

  test('tells where a way to elsewhere leads, and nothing of what it carries', () => {
    const { facts } = failure(302, '', { location: 'https://login.hotel.example/portal?session=secret' });
    expect(facts).toEqual({ status: 302, to: 'https://login.hotel.example' });
  });
});

describe('how long to wait', () => {
  test.each([
    ['seconds', { 'retry-after': '7' }, {}, 7_000],
    ['a date', { 'retry-after': 'Mon, 23 Nov 2026 10:00:09 GMT' }, {}, 9_000],
    [
      'a date by the clock of the remote',
      { 'retry-after': 'Tue, 01 Jan 2030 00:00:03 GMT', date: 'Tue, 01 Jan 2030 00:00:00 GMT' },
      {},
      3_000,
    ],
    ['details', {}, { retry_after_seconds: 5 }, 5_000],
    ['nothing said', {}, {}, 60_000],
    ['a past date', { 'retry-after': 'Mon, 23 Nov 2026 09:00:00 GMT' }, {}, 0],
    ['a negative number', { 'retry-after': '-100' }, {}, 0],
    ['a hostile number', { 'retry-after': '1e300' }, {}, 3_600_000],
    ['no number', { 'retry-after': 'soon' }, {}, 60_000],
  ])('%s', (_, headers, details, waitMs) => {
    const limited = failure(429, { error: 'x', code: 'RATE_LIMIT_EXCEEDED', details }, headers);
    expect(limited).toMatchObject({ word: 'rate-limited', facts: { retryAfterMs: waitMs } });
    expect(retryOf(limited)).toEqual({ when: 'by-itself', pauseMs: waitMs });
  });

  test('an unavailable remote that names no time is tried again after the usual one', () => {
    expect(retryOf(failure(503, {}))).toEqual({ when: 'by-itself', pauseMs: 5_000 });
    expect(retryOf(failure(503, {}, { 'retry-after': '90' }))).toEqual({
      when: 'by-itself',
      pauseMs: 90_000,
    });
  });

  test('what only somebody can mend is not tried by itself', () => {
    for (const status of [400, 401, 403, 404, 413])
      expect(retryOf(failure(status, {})).when).toBe('when-changed');
  });
});
