import { inKeptOrder } from './kept-order';
import type { Activity, Course } from './course';
import { sequencingFields, sequencingInWords, sequencingNames } from './sequencing-in-words';
import { wholeSequencing } from './whole-sequencing';

/** One thing that was declared otherwise before; null: not at all. Long texts are cut. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ActivityChange {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}

/** An activity's place: under which one, and at which place among its children, from 1. */
export interface Place {
  /** Null for the organization itself. */
  readonly parent: string | null;
  readonly place: number;
}

/** Activities are the same where their identifiers are; the organizations are the same in any case. */
export interface CourseComparison {
  /** What the manifest says of the course as a whole. */
  readonly course: readonly FieldChange[];
  readonly added: readonly (Place & { readonly id: string; readonly title: string })[];
  readonly removed: readonly (Place & { readonly id: string; readonly title: string })[];
  readonly moved: readonly {
    readonly id: string;
    readonly title: string;
    readonly before: Place;
    readonly after: Place;
  }[];
  readonly renamed: readonly { readonly id: string; readonly before: string; readonly after: string }[];
  /** Content, parameters and everything else but sequencing. */
  readonly changed: readonly ActivityChange[];
  readonly sequencing: readonly ActivityChange[];
}

/** What differs between two versions of a course, in the order of the newer one. */
export function compareCourses(before: Course, after: Course): CourseComparison {
  const old = placesOf(before);
  const now = placesOf(after);
  const pairs = [...now].flatMap(([key, to]) => {
    const from = old.get(key);
    return from === undefined ? [] : [{ from, to }];
  });
  const stayed = keptPlaces(old, now);
  return {
    course: courseChanges(before, after),
    added: [...now].filter(([key]) => !old.has(key)).map(([, one]) => named(one)),
    removed: [...old].filter(([key]) => !now.has(key)).map(([, one]) => named(one)),
    moved: pairs
      .filter(({ to }) => !stayed.has(to.activity))
      .map(({ from, to }) => ({ ...idOf(to), before: placeOf(from), after: placeOf(to) })),
    renamed: pairs
      .filter(({ from, to }) => from.activity.title !== to.activity.title)
      .map(({ from, to }) => ({
        id: to.activity.id,
        before: cut(from.activity.title),
        after: cut(to.activity.title),
      })),
    changed: pairs
      .map(({ from, to }) => ({ ...idOf(to), fields: activityChanges(from.activity, to.activity) }))
      .filter(({ fields }) => fields.length > 0),
    sequencing: pairs
      .map(({ from, to }) => ({ ...idOf(to), fields: sequencingChanges(from.activity, to.activity) }))
      .filter(({ fields }) => fields.length > 0),
  };
}

interface Placed {
  readonly activity: Activity;
  readonly parent: Activity | null;
  readonly place: number;
}

/** The root's key is no identifier of an item: identifiers are not empty. */
const rootKey = '';

function placesOf({ root }: Course): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  const visit = (activity: Activity, parent: Activity | null, place: number): void => {
    places.set(parent === null ? rootKey : activity.id, { activity, parent, place });
    activity.children.forEach((child, at) => visit(child, activity, at + 1));
  };
  visit(root, null, 1);
  return places;
}

/** Activities of the newer course under the same parent as before, in the same order as far as most of them keep it. */
function keptPlaces(
  old: ReadonlyMap<string, Placed>,
  now: ReadonlyMap<string, Placed>,
): ReadonlySet<Activity> {
  const stayed = new Set<Activity>();
  for (const [key, { activity }] of now) {
    if (key === rootKey) stayed.add(activity);
    const before = old.get(key)?.activity;
    const common = activity.children.flatMap((child) => {
      const from = old.get(child.id);
      return from !== undefined && from.parent === before ? [{ child, rank: from.place }] : [];
    });
    for (const at of inKeptOrder(common.map(({ rank }) => rank))) {
      const kept = common[at];
      if (kept !== undefined) stayed.add(kept.child);
    }
  }
  return stayed;
}

function courseChanges(before: Course, after: Course): FieldChange[] {
  const fields = (course: Course): Readonly<Record<string, string | null>> => ({
    title: course.title,
    description: course.description,
    'SCORM version': course.scormVersion,
    edition: course.edition,
    'manifest identifier': course.identifier,
    'organization identifier': course.root.id,
    objectivesGlobalToSystem: String(course.objectivesGlobalToSystem),
    sharedDataGlobalToSystem: String(course.sharedDataGlobalToSystem),
  });
  return differences(fields(before), fields(after));
}

function activityChanges(before: Activity, after: Activity): FieldChange[] {
  return differences(activityFields(before), activityFields(after));
}

/** By the names of the manifest's elements and attributes [CAM 3.4]. */
function activityFields(activity: Activity): Readonly<Record<string, string | null>> {
  const { content, completionThreshold: threshold } = activity;
  return {
    href: content?.href ?? null,
    parameters: content === null || content.parameters === '' ? null : content.parameters,
    scormType: content?.kind ?? null,
    isvisible: String(activity.isVisible),
    dataFromLMS: activity.launchData,
    masteryscore: activity.masteryScore === null ? null : String(activity.masteryScore),
    attemptAbsoluteDurationLimit: activity.maxTimeAllowed,
    timeLimitAction: activity.timeLimitAction,
    prerequisites: activity.prerequisites,
    completionThreshold:
      threshold === null
        ? null
        : `completedByMeasure ${String(threshold.completedByMeasure)}, minProgressMeasure ${String(threshold.minProgressMeasure)}, progressWeight ${String(threshold.progressWeight)}`,
    data: textOf(
      activity.sharedData.map(
        ({ target, isReadable, isWritable }) =>
          `"${target}" (${[...(isReadable ? ['read'] : []), ...(isWritable ? ['write'] : [])].join(', ')})`,
      ),
    ),
    hideLMSUI: textOf(activity.hiddenControls),
  };
}

function textOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('; ');
}

function sequencingChanges(before: Activity, after: Activity): FieldChange[] {
  if (before.sequencing === null && after.sequencing === null) return [];
  const [old, now] = [wholeSequencing(before.sequencing), wholeSequencing(after.sequencing)];
  return sequencingFields.flatMap((field) =>
    change(sequencingNames[field], sequencingInWords(old, field), sequencingInWords(now, field)),
  );
}

function differences(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => change(field, before[field] ?? null, value));
}

function change(field: string, before: string | null, after: string | null): FieldChange[] {
  if (before === after) return [];
  return [{ field, before: before === null ? null : cut(before), after: after === null ? null : cut(after) }];
}

function named({ activity, ...placed }: Placed) {
  return { id: activity.id, title: cut(activity.title), ...placeOf({ activity, ...placed }) };
}

function idOf({ activity }: Placed) {
  return { id: activity.id, title: cut(activity.title) };
}

function placeOf({ parent, place }: Placed): Place {
  return { parent: parent?.id ?? null, place };
}

const longest = 500;

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
