import { expect, test } from 'vitest';
import { codeOf, type Refusal } from '../../../src-shared/scorm/rte/refusal';

const numbers: Readonly<Record<Refusal, readonly [v12: string, reading: string, writing: string]>> = {
  'no-content': ['101', '102', '102'],
  'already-running': ['101', '103', '103'],
  'already-ended': ['301', '104', '104'],
  'bad-argument': ['201', '201', '201'],
  'empty-name': ['201', '301', '351'],
  'unknown-element': ['401', '401', '401'],
  unimplemented: ['401', '402', '402'],
  'no-such-row': ['201', '301', '351'],
  'no-children': ['202', '301', '351'],
  'no-count': ['203', '301', '351'],
  'no-version': ['401', '301', '351'],
  'no-target': ['401', '301', '351'],
  keyword: ['402', '404', '404'],
  'read-only': ['403', '404', '404'],
  'write-only': ['404', '405', '405'],
  'value-not-set': ['0', '403', '403'],
  'type-mismatch': ['405', '406', '406'],
  'out-of-range': ['405', '407', '407'],
  'missing-dependency': ['405', '408', '408'],
  'id-in-use': ['405', '351', '351'],
  'id-is-set': ['405', '351', '351'],
  'too-many-patterns': ['405', '351', '351'],
  'pattern-in-use': ['405', '351', '351'],
  'too-long': ['405', '406', '406'],
  'no-room': ['405', '351', '351'],
};

test.each(Object.entries(numbers))('%s has the numbers %j', (refusal, [v12, reading, writing]) => {
  const known = refusal as Refusal;
  expect([codeOf(known, '1.2', 'read'), codeOf(known, '1.2', 'write')]).toEqual([v12, v12]);
  expect([codeOf(known, '2004', 'read'), codeOf(known, '2004', 'write')]).toEqual([reading, writing]);
});
