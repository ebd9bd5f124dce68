import type { JournalEntry } from '../contract/session-journal';
import { createAttempt, step } from '../scorm/attempt';
import type { Course } from '../scorm/cam/course';
import { foldedBy, foldInto, noRemarks, type Fold, type FoldedState } from './fold';
import { marksAt, type Mark } from './marks';
import { NotesUpTo } from './notes-up-to';
import { eventOf } from './runs';

/** A session as its journal tells it, with any moment of it at hand. Grows as the journal grows; what it told once, stays. */
export interface Story {
  /** How many entries are folded in. */
  readonly length: number;
  /** In order of position. Grows in place. */
  readonly marks: readonly Mark[];
  /** Takes the journal as far as it is known now, from its first entry without gaps. What is folded in already is passed over. */
  readOn(journal: readonly JournalEntry[]): void;
  /** The attempt after the first `position` entries, as folding just these gives it. Outside of the story: its nearer end. */
  at(position: number): Fold;
}

interface Checkpoint extends FoldedState {
  readonly position: number;
}

/** So many steps are taken from a checkpoint at most; states share what does not change, so that a checkpoint costs little. */
const entriesBetween = 32;

export function createStory(course: Course): Story {
  const start: Checkpoint = { position: 0, state: createAttempt(course), writesSinceCommit: 0 };
  const checkpoints = [start];
  const remarks = noRemarks();
  const marks: Mark[] = [];
  let entries: readonly JournalEntry[] = [];
  let newest = start;

  const take = (entry: JournalEntry): void => {
    const [folded, taken] = foldInto(remarks, newest, entry);
    marks.push(...marksAt(entry, newest.state, taken));
    newest = { position: entry.position, ...folded };
    // Sequencing, which takes long in a big course, goes on between calls: no moment waits for two of them.
    const isDue = entry.position - (checkpoints.at(-1)?.position ?? 0) >= entriesBetween;
    if (isDue || eventOf(entry).type !== 'call') checkpoints.push(newest);
  };

  const stateAt = (position: number): FoldedState => {
    if (position >= newest.position) return newest;
    const from = checkpointBefore(checkpoints, position);
    return entries.slice(from.position, position).reduce<FoldedState>((folded, entry) => {
      const event = eventOf(entry);
      return foldedBy(folded, event, step(folded.state, event));
    }, from);
  };

  return {
    get length() {
      return newest.position;
    },
    marks,
    readOn: (journal) => {
      if (journal.length <= newest.position) return;
      entries = journal;
      for (const entry of journal.slice(newest.position)) take(entry);
    },
    at: (position) => {
      const within = Math.max(0, Math.min(position, newest.position));
      return {
        ...stateAt(within),
        position: within,
        notes: new NotesUpTo(remarks.notes, within),
        processes: new NotesUpTo(remarks.processes, within),
        held: new NotesUpTo(remarks.held, within),
      };
    },
  };
}

/** The last one that is not after the position. */
function checkpointBefore(checkpoints: readonly Checkpoint[], position: number): Checkpoint {
  let low = 0;
  let high = checkpoints.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((checkpoints[middle]?.position ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const found = checkpoints[low];
  if (found === undefined) throw new Error('A story begins with a checkpoint');
  return found;
}
