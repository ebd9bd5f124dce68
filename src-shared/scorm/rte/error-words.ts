import { errorStrings12, errorStrings2004 } from './error-strings';

const advice12 = {
  '101': 'the call is not possible now: call LMSInitialize exactly once, before everything else.',
  '201':
    'the argument is wrong: LMSInitialize, LMSCommit and LMSFinish take an empty string; a row must be the next one of its list (0, 1, 2 ...).',
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
  '101': 'the call cannot be answered.',
  '102': 'no SCO is delivered that this call could come from.',
  '103': 'Initialize was called before: call it once for each launch.',
  '104': 'the session has ended: a SCO cannot start again before it is launched anew.',
  '111': 'the session could not be ended.',
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
  '391': 'the data could not be saved.',
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

/** What errors of the API mean and what to do about them, in English. Screens in other languages translate this. */
export const errorWords = {
  told: '{{means}} ({{code}}): {{advice}}',
  toldOf: '{{method}}: {{means}} ({{code}}): {{advice}}',
  expected: '{{told}} Expected: {{type}} [{{section}}].',
  anyElement: 'the element',
  means: { v12: errorStrings12, v2004: errorStrings2004 },
  advice: { v12: advice12, v2004: advice2004 },
} as const;
