import { cmiOf, snapshotOf, summaryOf, type AttemptState } from '../scorm/attempt';
import { shownTitle } from '../scorm/cam/shown-title';

/** Something that is another at one moment than at another. */
export interface Difference {
  /** Its dotted name: of the data model, of the tracking of an activity, or of the attempt. */
  readonly name: string;
  /** Null: it was not there, or is not there any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs of one activity. */
export interface ActivityDifferences {
  readonly activityId: string;
  readonly title: string;
  /** Elements of the data model. */
  readonly data: readonly Difference[];
  /** Progress, objectives and sequencing state [SN 4.2]. */
  readonly tracking: readonly Difference[];
}

export interface Differences {
  /** What the summary of the attempt says, with global objectives and where the learner stands. */
  readonly attempt: readonly Difference[];
  /** Those of which something differs, in the order of the course. */
  readonly activities: readonly ActivityDifferences[];
  readonly count: number;
}

/** All that differs between two moments of a session. */
export function differencesBetween(before: AttemptState, after: AttemptState): Differences {
  const attempt = differ(attemptFacts(before), attemptFacts(after));
  const old = trackingsOf(before);
  const now = trackingsOf(after);
  const activities = after.tree.flatMap(({ activity }) => {
    const [activityId, title] = [activity.id, shownTitle(activity)];
    const data = differ(cmiOf(before, activityId), cmiOf(after, activityId));
    const tracking = differ(old.get(activityId) ?? {}, now.get(activityId) ?? {});
    return data.length + tracking.length === 0 ? [] : [{ activityId, title, data, tracking }];
  });
  const inActivities = activities.reduce((sum, { data, tracking }) => sum + data.length + tracking.length, 0);
  return { attempt, activities, count: attempt.length + inActivities };
}

type Facts = Readonly<Record<string, string>>;

function differ(before: Facts, after: Facts): readonly Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .map((name) => ({ name, before: ownValue(before, name), after: ownValue(after, name) }))
    .filter((one) => one.before !== one.after)
    .sort((a, b) => byName(a.name, b.name));
}

const byName = new Intl.Collator('en', { numeric: true }).compare;

function ownValue(facts: Facts, name: string): string | null {
  return Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;
}

interface Snapshot {
  readonly records: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly open: Readonly<Record<string, unknown>> | null;
  readonly [part: string]: unknown;
}

/** The data model of an activity is compared by itself; the clock of its page goes on with every call. */
const besides = {
  ofRecord: ['data', 'given'],
  ofOpen: ['data', 'given', 'begunWith', 'lastMs', 'elapsedMs'],
};

/** What a snapshot keeps of each activity besides its data, by the activity's id. */
function trackingsOf(state: AttemptState): ReadonlyMap<string, Facts> {
  const { records } = snapshotOf(state) as Snapshot;
  return new Map(records.map(([id, record]) => [id, flat(without(record, besides.ofRecord))]));
}

/** What a snapshot keeps of the attempt, and what its summary comes to. */
function attemptFacts(state: AttemptState): Facts {
  const { records: _records, open, launch: _launch, ...rest } = snapshotOf(state) as Snapshot;
  const {
    activities: _activities,
    suspendData: _suspendData,
    location: _location,
    ...summary
  } = summaryOf(state);
  const shown = { ...rest, open: open === null ? null : without(open, besides.ofOpen), summary };
  return flat(shown);
}

function without(facts: Readonly<Record<string, unknown>>, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));
}

/** Every value by its dotted name. What is not known stands for nothing. */
function flat(value: unknown, above = ''): Facts {
  if (value === null || value === undefined) return {};
  if (typeof value === 'string') return { [above]: value };
  if (typeof value !== 'object') return { [above]: JSON.stringify(value) };
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, below]) =>
      Object.entries(flat(below, above === '' ? name : `${above}.${name}`)),
    ),
  );
}
