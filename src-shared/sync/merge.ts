import { mergedLists } from './merge-lists';
import { greater, textOfPart, type Both, type From } from './merge-parts';
import { flatOfRows, rowsOfFlat, type Rows } from './rows';
import { laterFirst, placesOf, scoredSide, scoreParts, type Side } from './side';
import {
  completionWordOf,
  furtherCompletion,
  furtherCompletionWord,
  furtherSuccess,
  furtherSuccessWord,
  furtherWord12,
  lessonStatusOf,
  successWordOf,
} from './status-words';

export type { Side } from './side';

/**
 * What two servers know of one attempt, as one. The same whichever is named first, and nothing is less for it:
 * - time: the greater;
 * - completion never goes back, nor does success from passed; what is known outweighs "unknown";
 * - score: all of its parts from one side (`scoredSide`);
 * - location, suspend data and exit: together from the later side that has a location or suspend data;
 * - rows of lists (interactions, objectives, comments): those of both; one that both have is as the side has it that has more
 *   rows, else the later one, but its status never goes back, and its score comes with the score;
 * - progress measure: the greater; comments of SCORM 1.2: the longer;
 * - all else: the later side's, and the other's where that has none.
 *
 * Of three sides, time, completion and success come out the same in any order. The rest need not: the merged one was accessed when
 * its later side was, whichever side a value came from.
 */
export function mergeSides(one: Side, other: Side): Side {
  const [later, earlier] = laterFirst(one, other);
  const scored = scoredSide(later, earlier);
  const success = furtherSuccess(one.success, other.success);
  const isOver = later.scormVersion === '1.2' && success !== 'unknown';
  const completion = isOver ? 'completed' : furtherCompletion(one.completion, other.completion);
  const rows: Both = { later: rowsOf(later), earlier: rowsOf(earlier), scored: rowsOf(scored) };
  const from = { later, earlier, scored, completion, success };
  const values = new Map([...rows.earlier.values, ...rows.later.values]);
  for (const [name, value] of [...placeOf(from, rows), ...scoreOf(from, rows), ...ownRules(from, rows)])
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  return {
    scormVersion: later.scormVersion,
    cmiData: Object.fromEntries(flatOfRows({ values, lists: mergedLists(from, rows) })),
    completion,
    success,
    score: scored.score,
    seconds: Math.max(one.seconds, other.seconds),
    lastAccessedMs: later.lastAccessedMs,
    isFinished: later.isFinished,
    primaryObjectiveId: later.primaryObjectiveId ?? earlier.primaryObjectiveId,
  };
}

type Decided = readonly (readonly [name: string, value: string | undefined])[];

function rowsOf({ cmiData }: Side): Rows {
  return rowsOfFlat(Object.entries(cmiData));
}

function placeOf({ later: { scormVersion } }: From, { later, earlier }: Both): Decided {
  const { location, suspendData, exit } = placesOf[scormVersion];
  const hasPlace = ({ values }: Rows): boolean => values.has(location) || values.has(suspendData);
  const { values } = !hasPlace(later) && hasPlace(earlier) ? earlier : later;
  return [location, suspendData, exit].map((name) => [name, values.get(name)]);
}

function scoreOf({ scored: { scormVersion, score } }: From, { scored: { values } }: Both): Decided {
  const parts = scormVersion === '1.2' ? scoreParts.filter((part) => part !== 'scaled') : scoreParts;
  return parts.map((part) => {
    const name = `${placesOf[scormVersion].score}.${part}`;
    return [name, textOfPart(score[part], values.get(name))];
  });
}

function ownRules(from: From, { later, earlier }: Both): Decided {
  const { scormVersion } = from.later;
  const longer = from.earlier.seconds > from.later.seconds ? earlier : later;
  const both = (name: string) => [later.values.get(name), earlier.values.get(name)] as const;
  const { totalTime } = placesOf[scormVersion];
  const time: Decided = [[totalTime, longer.values.get(totalTime)]];
  if (scormVersion === '1.2') {
    const said = furtherWord12(...both('cmi.core.lesson_status'));
    const comments = longerText(...both('cmi.comments'));
    return [...time, ['cmi.core.lesson_status', lessonStatusOf(from, said)], ['cmi.comments', comments]];
  }
  const completion = furtherCompletionWord(...both('cmi.completion_status'));
  const success = furtherSuccessWord(...both('cmi.success_status'));
  return [
    ...time,
    ['cmi.completion_status', completionWordOf(from, completion)],
    ['cmi.success_status', successWordOf(from, success)],
    ['cmi.progress_measure', greater(...both('cmi.progress_measure'))],
  ];
}

function longerText(one: string | undefined, other: string | undefined): string | undefined {
  return (other?.length ?? 0) > (one?.length ?? 0) ? other : (one ?? other);
}
