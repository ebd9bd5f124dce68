import { errorStrings12, errorStrings2004 } from './error-strings';
import type { Refusal } from './refusal';

const advice12 = {
  '101':
    'the run-time failed, or the call is none of the eight functions: check its name, then try once more.',
  '201':
    'the argument is wrong: LMSInitialize, LMSCommit and LMSFinish take an empty string; a row must be the next one of its list.',
  '202': '{{element}} has no children: ask "_children" only of groups such as cmi.core.',
  '203': '{{element}} is no list: ask "_count" only of lists such as cmi.interactions.',
  '301': 'no session is running: call LMSInitialize first, and nothing after LMSFinish.',
  '401':
    '{{element}} is no element of SCORM 1.2: check spelling and case, and that the content was not published for SCORM 2004.',
  '402': '{{element}} is a keyword and cannot be set.',
  '403': '{{element}} is set by the LMS only: read it, do not set it.',
  '404': '{{element}} can only be set, never read: keep a copy in the content if it is needed.',
  '405': 'the value of {{element}} is of the wrong type or out of range.',
} as const;

const advice2004 = {
  '101':
    'the run-time failed, or the call is none of the eight functions: check its name, then try once more.',
  '102': 'the session could not be started: no SCO is delivered that this call could come from.',
  '103': 'Initialize was called before: call it once for each launch.',
  '104': 'the session has ended: a SCO cannot start again before it is launched anew.',
  '111': 'the session could not be ended: call Terminate once more; what was committed is kept.',
  '112': 'call Initialize before Terminate.',
  '113': 'Terminate was called before: call it once.',
  '122': 'call Initialize before GetValue.',
  '123': 'the session has ended: read before Terminate.',
  '132': 'call Initialize before SetValue.',
  '133': 'the session has ended: set before Terminate.',
  '142': 'call Initialize before Commit.',
  '143': 'the session has ended: Terminate has saved everything.',
  '201': 'the argument must be an empty string.',
  '301':
    '{{element}} cannot be read: the row does not exist, or it has no such keyword; compare the index with "_count".',
  '351':
    '{{element}} cannot be set: rows are added in order, ids must differ and stay, and some types allow one pattern only.',
  '391': 'the data could not be saved: keep them and call Commit once more.',
  '401':
    '{{element}} is no element of SCORM 2004: check spelling and case, and that the content was not published for SCORM 1.2.',
  '402': '{{element}} is not part of the edition this package declares.',
  '403': '{{element}} has no value yet: that is normal on a first launch; treat it as empty.',
  '404': '{{element}} is set by the LMS only: read it, do not set it.',
  '405': '{{element}} can only be set, never read.',
  '406': 'the value of {{element}} is of the wrong type.',
  '407': 'the value of {{element}} is out of range.',
  '408': 'another element must be set before {{element}}: the id first, and the type before responses.',
} as const;

/** Where one code stands for several mistakes, what was wrong this time. */
const because = {
  'no-content':
    'no SCO is delivered that this call could come from: only SCOs, not assets, may look for the API.',
  'already-running': 'the session has been started before: initialize once for each launch.',
  'bad-argument': 'the argument must be an empty string.',
  'empty-name': 'the name of the element is empty: give its full dotted name.',
  'no-such-row':
    '{{element}} is in a row that is neither there nor the next one: rows count from 0 without gaps, see "_count".',
  'no-children': '{{element}}: this has no children to list; ask "_children" of groups and lists only.',
  'no-count': '{{element}}: this is no list; ask "_count" of lists only, such as cmi.interactions.',
  'no-version': '{{element}}: only cmi._version exists.',
  'no-target': '{{element}} needs a target: end the name with ".{target=ACTIVITY_ID}".',
  keyword: '{{element}} is a keyword and cannot be set.',
  'missing-dependency':
    'another element must be set before {{element}}: the id first, the type before responses.',
  'id-in-use': 'another row has this id already: ids must differ, so find that row or choose another id.',
  'id-is-set': '{{element}} is set already and stays as it is: use a new row for another id.',
  'too-many-patterns': 'this type of interaction allows one correct response only.',
  'pattern-in-use': 'another row has this correct response already: leave it out.',
  'too-long': 'the value of {{element}} is longer than this LMS keeps: shorten it.',
  'no-room':
    'there is no room for the value of {{element}}: this LMS keeps less suspend data, so shorten it.',
} as const satisfies Partial<Record<Refusal, string>>;

/** What errors of the API mean and what to do about them, in English. Screens in other languages translate this. */
export const errorWords = {
  told: '{{means}} ({{code}}): {{advice}}',
  toldOf: '{{method}}: {{means}} ({{code}}): {{advice}}',
  expected: '{{told}} Expected: {{type}} [{{section}}].',
  anyElement: 'the element',
  means: { v12: errorStrings12, v2004: errorStrings2004 },
  advice: { v12: advice12, v2004: advice2004 },
  because,
} as const;
