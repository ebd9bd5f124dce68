import { isTimeInterval, isTimespan12 } from '../scorm/rte/formats/time';
import { patternOf } from './name-pattern';

/** Ids by which things hang together, and words that the engine goes by: no name is looked for in them. */
const keptKeys = new Set(
  `id activity_id activityId type method mode credit kind status state completion_status success_status scorm_version
  completionStatus successStatus package_title title`.split(/\s+/),
);
const keptParts = new Set(['profile', 'course', 'faults', 'fault']);
/** Their keys are names that a course has chosen, and say nothing of what stands there. */
const keyedByContent = new Set(['sharedData', 'changes', 'cmi_data']);

/** What the standard's own elements hold: a learner called so is not what is meant. */
const vocabulary = new Set(
  `true false unknown passed failed completed incomplete browsed not attempted normal suspend logout time-out
  continue previous exit exitAll abandon abandonAll suspendAll correct incorrect wrong neutral unanticipated
  true-false choice fill-in long-fill-in matching performance sequencing likert numeric other credit no-credit`
    .split(/\s+/)
    .concat('not attempted'),
);
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const numberElement = /score|progress|weighting|result|latency|time|audio|speed|text|threshold|_count/;

/** Hides in any data; `element`: whose value it is. */
export type Hide = <Data>(data: Data, element?: string) => Data;

/**
 * Takes names out of every text of some data, see `patternOf`. Words of a name alone stay, as does what was packed. `standIns`: what
 * stands for each name. `told`: elements whose values are names.
 */
export function hidingNames(
  standIns: ReadonlyMap<string, string>,
  told: Readonly<Record<string, string>>,
): Hide {
  const hidings = [...standIns]
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([name, standIn]) => ({ pattern: patternOf(name), standIn }));
  const names = new Set([...standIns.keys()].map((name) => name.toLowerCase()));

  const hideText = (text: string, element: string): string => {
    const known = told[element];
    if (known !== undefined && text !== '' && !vocabulary.has(text)) return known;
    if (mustStay(text, element, names)) return text;
    return hidings.reduce(
      (hidden, { pattern, standIn }) => (pattern === null ? hidden : hidden.replace(pattern, standIn)),
      text,
    );
  };
  const hide = (data: unknown, element: string): unknown => {
    if (typeof data === 'string') return hideText(data, element);
    if (Array.isArray(data)) return data.map((one: unknown) => hide(one, element));
    if (typeof data !== 'object' || data === null) return data;
    const isOfContent = keyedByContent.has(element);
    const parts = Object.entries(data).map(([key, value]: [string, unknown]): [string, unknown] => {
      const isKept = keptParts.has(key) || (keptKeys.has(key) && typeof value === 'string');
      if (isKept && !isOfContent) return [key, value];
      return [key, hide(value, key)];
    });
    return Object.fromEntries(parts);
  };
  // A text stays a text: data keeps its form.
  return <Data>(data: Data, element = '') => hide(data, element) as Data;
}

/** Names of elements, words and numbers of the standard, ids, moments and durations: without them the journal would tell another story. */
function mustStay(text: string, element: string, names: ReadonlySet<string>): boolean {
  if (vocabulary.has(text) || /^(cmi|adl)\.[\w.]+$/.test(text)) return true;
  if (/^-?\d+(\.\d+)?$/.test(text) && numberElement.test(element)) return true;
  if (isTimespan12(text) || isTimeInterval(text)) return true;
  if (uuid.test(text)) return !names.has(text.toLowerCase());
  return /^\d{4}-\d\d-\d\dT[\d:.Z+-]+$/.test(text);
}
