import type { JournalEntry } from '../contract/session-journal';
import { statusesOf, type AttemptEvent, type AttemptState, type Status, type Step } from '../scorm/attempt';
import { shownTitle } from '../scorm/cam/shown-title';
import { asksToWrite, eventOf, isRefused } from './runs';

export const markKinds = ['launch', 'commit', 'error', 'status'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something worth stopping at on the way through a session. */
export type Mark =
  | { readonly kind: 'launch' | 'commit' | 'error'; readonly position: number }
  /** The attempt as a whole, or one of its several SCOs, has another status than before. */
  | ({
      readonly kind: 'status';
      readonly position: number;
      /** Of the SCO; null: it is the attempt as a whole. */
      readonly title: string | null;
    } & Pick<Status, 'completionStatus' | 'successStatus'>);

/** The marks that an entry gets, which took the attempt from `before` to where `taken` led. */
export function marksAt(entry: JournalEntry, before: AttemptState, taken: Step): readonly Mark[] {
  const event = eventOf(entry);
  const { position } = entry;
  const marks: Mark[] = [];
  if (event.type === 'launch') marks.push({ kind: 'launch', position });
  if (taken.result.commits && event.type !== 'unload' && event.type !== 'abort')
    marks.push({ kind: 'commit', position });
  if (isRefused(entry, event)) marks.push({ kind: 'error', position });
  const changed = mayChangeStatus(event, taken) ? newStatuses(before, taken.state) : [];
  for (const { activity, completionStatus, successStatus } of changed) {
    const title = activity && shownTitle(activity);
    marks.push({ kind: 'status', position, title, completionStatus, successStatus });
  }
  return marks;
}

/** The status is worked out from the whole course, which takes its time: only where it may be another one. */
function mayChangeStatus(event: AttemptEvent, { result }: Step): boolean {
  if (event.type !== 'call' || result.commits) return true;
  const isAccepted = asksToWrite(event) && result.errorCode === '0';
  return isAccepted && /status|score|progress|objectives/.test(String(event.args[0]));
}

/** That a SCO is there for the first time tells nothing of how it went. */
function newStatuses(before: AttemptState, after: AttemptState): readonly Status[] {
  const were = new Map(statusesOf(before).map((status) => [status.activity?.id ?? null, wordsOf(status)]));
  return statusesOf(after).filter((status) => {
    const [was, is] = [were.get(status.activity?.id ?? null), wordsOf(status)];
    const isFirstSeen =
      status.activity !== null && was === 'not attempted unknown' && is === 'unknown unknown';
    return was !== undefined && was !== is && !isFirstSeen;
  });
}

function wordsOf({ completionStatus, successStatus }: Status): string {
  return `${completionStatus} ${successStatus}`;
}

/** The nearest mark of these kinds after a position, or before it; null: there is none. */
export function nearestMark(
  marks: readonly Mark[],
  kinds: ReadonlySet<MarkKind>,
  position: number,
  towards: 'next' | 'previous',
): Mark | null {
  const counts = (mark: Mark) => kinds.has(mark.kind);
  return towards === 'next'
    ? (marks.find((mark) => mark.position > position && counts(mark)) ?? null)
    : (marks.findLast((mark) => mark.position < position && counts(mark)) ?? null);
}
