import { cmiOf, snapshotOf, summaryOf, type AttemptState } from '../scorm/attempt';
import { shownTitle } from '../scorm/cam/shown-title';
import { knownFact } from './known-facts';

/** Something that is another at one moment than at another. */
export interface Difference {
  /** That of an element of the data model, a word of the standard, or what the engine calls it. */
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
  /** What the engine keeps besides, and no standard speaks of. */
  readonly engine: readonly Difference[];
}

export interface Differences {
  /** What the summary of the attempt says, with global objectives and where the learner stands. */
  readonly attempt: readonly Difference[];
  /** What the engine keeps of the attempt besides. */
  readonly engine: readonly Difference[];
  /** Those of which something differs, in the order of the course. */
  readonly activities: readonly ActivityDifferences[];
  /** Without those of the engine. */
  readonly count: number;
  readonly engineCount: number;
}

/** All that differs between two moments of a session. */
export function differencesBetween(before: AttemptState, after: AttemptState): Differences {
  const { known: attempt, engine } = differByWhose(attemptFacts(before), attemptFacts(after));
  const old = trackingsOf(before);
  const now = trackingsOf(after);
  const activities = after.tree.flatMap(({ activity }) => {
    const [activityId, title] = [activity.id, shownTitle(activity)];
    const data = differ(cmiOf(before, activityId), cmiOf(after, activityId));
    const { known: tracking, engine: own } = differByWhose(
      old.get(activityId) ?? {},
      now.get(activityId) ?? {},
    );
    if (data.length + tracking.length + own.length === 0) return [];
    return [{ activityId, title, data, tracking, engine: own }];
  });
  const countIn = (lists: readonly (readonly Difference[])[]) =>
    lists.reduce((sum, { length }) => sum + length, 0);
  return {
    ...{ attempt, engine, activities },
    count: countIn([attempt, ...activities.flatMap(({ data, tracking }) => [data, tracking])]),
    engineCount: countIn([engine, ...activities.map((one) => one.engine)]),
  };
}

/** The differences that authors have a word for, and those that are the engine's own. */
function differByWhose(before: Facts, after: Facts): Record<'known' | 'engine', readonly Difference[]> {
  const [was, is] = [factsByWhose(before), factsByWhose(after)];
  return { known: differ(was.known, is.known), engine: differ(was.engine, is.engine) };
}

function factsByWhose(facts: Facts): Record<'known' | 'engine', Facts> {
  const known: [string, string][] = [];
  const engine: [string, string][] = [];
  for (const [name, text] of Object.entries(facts)) {
    const fact = knownFact(name, text);
    if (fact === null) engine.push([name, text]);
    else known.push([fact.name, fact.value]);
  }
  return { known: Object.fromEntries(known), engine: Object.fromEntries(engine) };
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

/** The data model of an activity is compared by itself; the clock of its page goes on with every call. */
const besides = {
  ofRecord: ['data', 'given'],
  ofOpen: ['data', 'given', 'begunWith', 'lastMs', 'elapsedMs'],
};

/** What a snapshot keeps of each activity besides its data, by the activity's id. */
function trackingsOf(state: AttemptState): ReadonlyMap<string, Facts> {
  const { records } = snapshotOf(state);
  return new Map(records.map(([id, record]) => [id, flat(without(record, besides.ofRecord))]));
}

/** What a snapshot keeps of the attempt, and what its summary comes to. */
function attemptFacts(state: AttemptState): Facts {
  const { records: _records, open, launch: _launch, ...rest } = snapshotOf(state);
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
