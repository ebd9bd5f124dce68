import { summaryOf, type AttemptState, type AttemptSummary } from '../scorm/attempt';
import { eventOf, isRefused, verbOf, type Logged } from './runs';

/** What two attempts are held against each other by. */
export interface AttemptFigures {
  readonly summary: AttemptSummary;
  readonly calls: number;
  readonly errors: number;
  readonly commits: number;
  /** Between the first and the last entry, pauses between launches included. */
  readonly spanSeconds: number;
}

export function figuresOf(entries: readonly Logged[], state: AttemptState): AttemptFigures {
  const verbs = entries.flatMap((entry) => {
    const event = eventOf(entry);
    return event.type === 'call' ? [verbOf(event.method)] : [];
  });
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    summary: summaryOf(state),
    calls: verbs.length,
    errors: entries.filter((entry) => isRefused(entry, eventOf(entry))).length,
    commits: verbs.filter((verb) => verb === 'Commit').length,
    spanSeconds:
      first === undefined || last === undefined ? 0 : (eventOf(last).nowMs - eventOf(first).nowMs) / 1000,
  };
}
