import { createAttempt, type AttemptState } from '../../../src-shared/scorm/attempt/state';
import type {
  Activity,
  CompletionThreshold,
  ConditionName,
  Course,
  MappedValue,
  ObjectiveDefinition,
  ObjectiveMap,
  RuleCondition,
  Sequencing,
  SequencingRule,
} from '../../../src-shared/scorm/cam/course';
import { deliverContent } from '../../../src-shared/scorm/sn/db-2-content-delivery';
import { draftOf, standingAt, type Draft } from '../../../src-shared/scorm/sn/draft';
import type { GlobalObjectives } from '../../../src-shared/scorm/sn/global-objectives';
import type { NavigationRequestName } from '../../../src-shared/scorm/sn/nb-2-1-navigation-request';
import { overallSequencing } from '../../../src-shared/scorm/sn/op-1-overall-sequencing';
import type { ActivityStanding } from '../../../src-shared/scorm/sn/standing';
import { pathTo, positionOf, type ActivityTree } from '../../../src-shared/scorm/sn/tree';
import { aCourse2004, anActivity, aSco, defaultSequencing } from '../a-course';

/** What the manifest declares, by activity. */
export type Declared = Readonly<
  Record<string, Partial<Sequencing> & { readonly completionThreshold?: CompletionThreshold }>
>;

/**
 * A course from a notation such as `R[A[a1,a2],B[b1]]`: leaves are SCOs, one with a hyphen behind it (`a1-`) has no content.
 * Unlike the book's default, clusters flow unless `declared` says otherwise.
 */
export function aTree(notation: string, declared: Declared = {}, parts: Partial<Course> = {}): Course {
  const tokens = notation.match(/[^[\],\s]+|[[\],]/g) ?? [];
  const read = (): Activity => {
    const [id = '', hyphen] = (tokens.shift() ?? '').split(/(?=-$)/);
    const { completionThreshold = null, ...modes } = declared[id] ?? {};
    const sequencing = { ...defaultSequencing, flow: true, ...modes };
    const children: Activity[] = [];
    while (tokens[0] === '[' || (children.length > 0 && tokens[0] === ',')) {
      tokens.shift();
      children.push(read());
    }
    if (children.length > 0) tokens.shift();
    const isEmpty = children.length > 0 || hyphen !== undefined;
    return (isEmpty ? anActivity : aSco)(id, { sequencing, completionThreshold, children });
  };
  const root = read();
  const unknown = Object.keys(declared).filter((id) => !notation.match(/[^[\],\s-]+/g)?.includes(id));
  if (unknown.length > 0) throw new Error(`not in ${notation}: ${unknown.join(', ')}`);
  return { ...aCourse2004([]), root, ...parts };
}

/** Where a learner stands. Whatever is on the way from the root to a name given here has been attempted once. */
export interface Place {
  /** The current activity, its content running: it and all around it are active. */
  readonly running?: string;
  /** The current activity, ended: all around it is active. */
  readonly ended?: string;
  /** The suspended activity, all around it suspended too; no session is open unless another name says so. */
  readonly suspended?: string;
  /** What differs from that. */
  readonly standings?: Readonly<Record<string, Partial<ActivityStanding>>>;
  /** The children that are available, by cluster. */
  readonly available?: Readonly<Record<string, readonly string[]>>;
  readonly globals?: GlobalObjectives;
  readonly random?: number;
}

/** An attempt without content in the page. */
export function anAttempt(course: Course, place: Place = {}): AttemptState {
  const blank = createAttempt(course);
  const { tree } = blank;
  const current = place.running ?? place.ended ?? null;
  const around = new Map<string, Partial<ActivityStanding>>();
  const set = (id: string, parts: Partial<ActivityStanding>): void => {
    positionIn(tree, id);
    around.set(id, { ...around.get(id), ...parts });
  };
  for (const id of wayTo(tree, place.suspended ?? null)) set(id, { attempts: 1, isSuspended: true });
  for (const id of wayTo(tree, current)) {
    const isActive = id !== place.ended;
    set(id, { attempts: 1, isSuspended: false, isActive });
  }
  for (const [id, ids] of Object.entries(place.available ?? {}))
    set(id, { available: ids.map((child) => positionIn(tree, child)) });
  for (const [id, parts] of Object.entries(place.standings ?? {})) set(id, parts);
  return {
    ...blank,
    current: current === null ? null : positionIn(tree, current),
    suspended: place.suspended === undefined ? null : positionIn(tree, place.suspended),
    activities: blank.activities.map((record, at) => ({ ...record, ...around.get(idAt(tree, at)) })),
    store: { ...blank.store, objectives: place.globals ?? {} },
    random: place.random ?? 0,
  };
}

/** A draft on that attempt, with notes. */
export function aDraft(course: Course, place: Place = {}): Draft {
  return draftOf(anAttempt(course, place), true);
}

export function positionIn(tree: ActivityTree, id: string): number {
  const position = positionOf(tree, id);
  if (position === null) throw new Error(`${id} is not in the tree`);
  return position;
}

export function idAt(tree: ActivityTree, position: number): string {
  return tree[position]?.activity.id ?? '?';
}

/** How the activity stands in the draft. */
export function standingOf(draft: Draft, id: string): ActivityStanding {
  return standingAt(draft, positionIn(draft.tree, id));
}

/** The ids of the activities of which this is so, in the order of the tree. */
export function idsWhere(draft: Draft, is: (standing: ActivityStanding) => boolean): string {
  const found = draft.tree.filter(({ position }) => is(standingAt(draft, position)));
  return found.map(({ activity }) => activity.id).join(' ');
}

export const activeIn = (draft: Draft): string => idsWhere(draft, ({ isActive }) => isActive);
export const suspendedIn = (draft: Draft): string => idsWhere(draft, ({ isSuspended }) => isSuspended);

/** The current activity's id. */
export function currentIn({ tree, current }: Draft): string | null {
  return current === null ? null : idAt(tree, current);
}

/** What a process comes to, in a word: the id of the activity that was found, else the exception, else its kind. */
export function said(
  { tree }: Draft,
  result: { readonly kind: string; readonly position?: number; readonly exception?: string },
): string {
  if (result.position !== undefined) return idAt(tree, result.position);
  return result.exception ?? result.kind;
}

/** Takes a navigation request through all processes, the delivery included; `choice b1` names its target. */
export function ask(draft: Draft, request: string): string {
  const [name = '', target = null] = request.split(' ');
  const position = target === null ? null : positionOf(draft.tree, target);
  const outcome = overallSequencing(draft, name as NavigationRequestName, position);
  if (outcome.kind === 'deliver') deliverContent(draft, outcome.position);
  return said(draft, outcome);
}

/** A sequencing rule; `not completed` negates. Without conditions it never holds, so say `always` for one that does. */
export function aRule<Action extends string>(
  action: Action,
  ...conditions: readonly (ConditionName | `not ${ConditionName}` | Partial<RuleCondition>)[]
): SequencingRule<Action> {
  return { action, combination: 'all', conditions: conditions.map(aCondition) };
}

function aCondition(said: ConditionName | `not ${ConditionName}` | Partial<RuleCondition>): RuleCondition {
  const plain = {
    condition: 'always',
    isNegated: false,
    referencedObjective: null,
    measureThreshold: 0,
  } as const;
  if (typeof said !== 'string') return { ...plain, ...said };
  const isNegated = said.startsWith('not ');
  return { ...plain, condition: said.replace('not ', '') as ConditionName, isNegated };
}

/** The primary objective, unless said otherwise. */
export function anObjective(parts: Partial<ObjectiveDefinition> = {}): ObjectiveDefinition {
  return { id: '', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [], ...parts };
}

export function aMap(
  target: string,
  parts: { readonly reads?: readonly MappedValue[]; readonly writes?: readonly MappedValue[] },
): ObjectiveMap {
  return { target, reads: [], writes: [], ...parts };
}

function wayTo(tree: ActivityTree, id: string | null): readonly string[] {
  return id === null ? [] : pathTo(tree, positionIn(tree, id)).map((at) => idAt(tree, at));
}
