import type { ScormVersion } from '../cam/course';

/** Why the API refuses a call; each version of the standard has its own number for it. */
export type Refusal = keyof typeof codes;

/** Error numbers for each refusal: SCORM 1.2 [R12 3.3.4], SCORM 2004 for reading and for writing [RTE 3.1.7]. */
// prettier-ignore
const codes = {
  'no-content':        { code12: '101', read: '102', write: '102' },
  'already-running':   { code12: '101', read: '103', write: '103' },
  'already-ended':     { code12: '301', read: '104', write: '104' },
  'bad-argument':      { code12: '201', read: '201', write: '201' },
  'empty-name':        { code12: '201', read: '301', write: '351' },
  'unknown-element':   { code12: '401', read: '401', write: '401' },
  'unimplemented':     { code12: '401', read: '402', write: '402' },
  'no-such-row':       { code12: '201', read: '301', write: '351' },
  'no-children':       { code12: '202', read: '301', write: '351' },
  'no-count':          { code12: '203', read: '301', write: '351' },
  'no-version':        { code12: '401', read: '301', write: '351' },
  'no-target':         { code12: '401', read: '301', write: '351' },
  'keyword':           { code12: '402', read: '404', write: '404' },
  'read-only':         { code12: '403', read: '404', write: '404' },
  'write-only':        { code12: '404', read: '405', write: '405' },
  'value-not-set':     { code12: '0',   read: '403', write: '403' },
  'type-mismatch':     { code12: '405', read: '406', write: '406' },
  'out-of-range':      { code12: '405', read: '407', write: '407' },
  'missing-dependency':{ code12: '405', read: '408', write: '408' },
  'id-in-use':         { code12: '405', read: '351', write: '351' },
  'id-is-set':         { code12: '405', read: '351', write: '351' },
  'too-many-patterns': { code12: '405', read: '351', write: '351' },
  'pattern-in-use':    { code12: '405', read: '351', write: '351' },
  'too-long':          { code12: '405', read: '406', write: '406' },
  'no-room':           { code12: '405', read: '351', write: '351' },
} as const;

export function codeOf(refusal: Refusal, version: ScormVersion, access: 'read' | 'write'): string {
  return version === '1.2' ? codes[refusal].code12 : codes[refusal][access];
}
