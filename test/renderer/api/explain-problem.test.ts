import { describe, expect, test } from 'vitest';
import { ApiFailure } from '../../../src-shared/contract/call';
import { errorCatalogue } from '../../../src-shared/contract/errors';
import { explainProblem } from '../../../src-renderer/api/explain-problem';
import { findingsOf, problemOf, type ProblemCode } from '../../../src-renderer/api/problem';
import { apiWords } from '../../../src-renderer/api/words';
import { startI18n } from '../../../src-renderer/ui/i18n';

const i18n = startI18n({ api: apiWords });
const t = i18n.getFixedT('en', 'api');

const codes: readonly ProblemCode[] = [
  ...(Object.keys(errorCatalogue) as ProblemCode[]),
  'UNREACHABLE',
  'UNREADABLE',
  'CANCELLED',
  'FILE_CHANGED',
];

function said(code: ProblemCode, details: Record<string, unknown> = {}) {
  const { what, safe, todo } = explainProblem({ code, details, requestId: null }, 'course.zip');
  return [what, safe, todo].map(({ key, facts }) => t(key, facts));
}

describe('a problem in words', () => {
  test.each(codes)('%s says what happened, what is safe and what to do', (code) => {
    for (const sentence of said(code)) {
      expect(sentence).not.toMatch(/^problem\.|\{\{|undefined|NaN|\[object/);
      expect(sentence.length).toBeGreaterThan(5);
    }
  });

  test('a file that is too large is told with its size and the limit', () => {
    expect(said('FILE_TOO_LARGE', { file_size_gb: 12, max_size_gb: 10 })[0]).toBe(
      '“course.zip” is 12 GB; this Lectern accepts up to 10 GB',
    );
    expect(said('FILE_TOO_LARGE', { file_size_gb: 0.1953, max_size_gb: 0.09766 })[0]).toBe(
      '“course.zip” is 200 MB; this Lectern accepts up to 100 MB',
    );
    expect(said('FILE_TOO_LARGE', { file_size_gb: 0.09767, max_size_gb: 0.09766 })[0]).toBe(
      '“course.zip” is a little larger than the 100 MB that this Lectern accepts',
    );
  });

  test('a ZIP archive with a password is named as that', () => {
    expect(said('INVALID_FILE_TYPE', { findings: [{ id: 'zip.encrypted' }] })[0]).toBe(
      '“course.zip” is a ZIP archive with a password',
    );
  });

  test.each(['PARSE_FAILED', 'MANIFEST_NOT_FOUND', 'INVALID_FILE_TYPE'] as const)(
    '%s leaves the advice to its findings where they have any',
    (code) => {
      const withAdvice = said(code, { findings: [{ id: 'x' }, { id: 'y', fix: 'Unzip it once' }] })[2];
      expect(withAdvice).toMatch(/^(Do what is advised above|Mend what is listed)/);
      const without = said(code, { findings: [{ id: 'x', fix: null }] })[2];
      expect(without).toBe(said(code)[2]);
      expect(without).not.toMatch(/advised|listed/);
    },
  );

  test('a package of another standard is named as what it is', () => {
    expect(said('MANIFEST_NOT_FOUND', { detected: 'cmi5' })[0]).toContain('cmi5');
    expect(said('MANIFEST_NOT_FOUND', { detected: 'aicc' })[0]).toContain('AICC');
    expect(said('MANIFEST_NOT_FOUND')[0]).toBe(
      '“course.zip” has no imsmanifest.xml, so it is not a SCORM package',
    );
  });

  test('a wrong field is told in the words of the server', () => {
    expect(said('INVALID_REQUEST', { field: 'name', message: 'name is required' })[0]).toBe(
      'Not accepted: name is required',
    );
  });
});

test('what is here already is named where its name was told', () => {
  expect(said('DUPLICATE_ENTRY', { field: 'url', name: 'School' })[0]).toContain('School');
});

describe('what a call threw', () => {
  test('a refusal keeps its code, details and request id', () => {
    const failure = new ApiFailure(400, {
      error: 'x',
      code: 'PARSE_FAILED',
      details: { a: 1 },
      request_id: 'r1',
    });
    expect(problemOf(failure)).toEqual({ code: 'PARSE_FAILED', details: { a: 1 }, requestId: 'r1' });
  });

  test.each([
    ['a code from a newer server', new ApiFailure(418, { code: 'NEW_CODE' }), 'INTERNAL_ERROR'],
    ['no answer', new TypeError('Failed to fetch'), 'UNREACHABLE'],
    ['a lost upload', new DOMException('', 'NetworkError'), 'UNREACHABLE'],
    ['our own cancelling', new DOMException('', 'AbortError'), 'CANCELLED'],
    ['an answer that does not fit the contract', new SyntaxError('x'), 'UNREADABLE'],
  ])('%s is %s', (_, error, code) => {
    expect(problemOf(error).code).toBe(code);
  });

  test('findings come worst first, and what is no finding is left out', () => {
    const finding = (severity: string, message: string) => ({ severity, message, facts: {} });
    const details = {
      findings: [finding('info', 'c'), finding('warning', 'b'), 7, { message: 'x' }, finding('error', 'a')],
    };
    const found = findingsOf({ code: 'PARSE_FAILED', details, requestId: null });
    expect(found.map(({ message }) => message)).toEqual(['a', 'b', 'c']);
  });
});
