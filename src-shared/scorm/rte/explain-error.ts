import type { ScormVersion } from '../cam/course';
import { treeFor } from './data-model';
import { errorString } from './error-strings';
import { findElement } from './find-element';

/** What to do about each error; `$` stands for the element. */
type Advice = Readonly<Record<string, string>>;

const advice12: Advice = {
  '101': 'the call is not possible now: call LMSInitialize exactly once, before everything else.',
  '201':
    'the argument is wrong: LMSInitialize, LMSCommit and LMSFinish take an empty string; a row must be the next one of its list (0, 1, 2 ...).',
  '202': '"$" has no children: ask "_children" only of groups such as cmi.core.',
  '203': '"$" is no list: ask "_count" only of lists such as cmi.interactions.',
  '301': 'no session is running: call LMSInitialize first, and nothing after LMSFinish.',
  '401':
    '"$" is no element of SCORM 1.2: check spelling and case, and that the content was not published for SCORM 2004.',
  '402': '"$" is a keyword and cannot be set.',
  '403': '"$" is set by the LMS only: read it, do not set it.',
  '404': '"$" can only be set, never read: keep a copy in the content if it is needed.',
  '405': 'the value of "$" is of the wrong type or out of range.',
};

const advice2004: Advice = {
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
    '"$" cannot be read: the row does not exist, or it has no such keyword; compare the index with "_count".',
  '351':
    '"$" cannot be set: rows are added in order, ids must differ and stay, and some types allow one pattern only.',
  '391': 'the data could not be saved.',
  '401':
    '"$" is no element of SCORM 2004: check spelling and case, and that the content was not published for SCORM 1.2.',
  '402': '"$" is not part of the edition this package declares.',
  '403': '"$" has no value yet: that is normal on a first launch; treat it as empty.',
  '404': '"$" is set by the LMS only: read it, do not set it.',
  '405': '"$" can only be set, never read.',
  '406': 'the value of "$" is of the wrong type.',
  '407': 'the value of "$" is out of range.',
  '408': 'another element must be set before "$": the id first, and the type before responses.',
};

/** What an error of the API means, and what the author of the content should do. "" for no error. */
export function explainError(version: ScormVersion, code: string, method?: string, element?: string): string {
  const means = errorString(version, code);
  const advice = version === '1.2' ? advice12 : advice2004;
  if (code === '0' || means === '' || !Object.hasOwn(advice, code)) return '';
  const name = shortened(element ?? '') || 'the element';
  const hint = (advice[code] ?? '').replace('"$"', element ? `"${name}"` : name);
  return `${method ? `${method}: ` : ''}${means} (${code}): ${hint}${expected(version, code, element)}`;
}

/** The data type, where the value did not fit it. */
function expected(version: ScormVersion, code: string, element: string | undefined): string {
  const isTypeError = version === '1.2' ? code === '405' : code === '406' || code === '407';
  if (!isTypeError || element === undefined) return '';
  const found = findElement(
    treeFor({ scormVersion: version, edition: version === '1.2' ? null : '4th' }),
    element,
  );
  return found.kind === 'element' ? ` Expected: ${found.row.type.name} [${found.row.section}].` : '';
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 77)}...` : name;
}
