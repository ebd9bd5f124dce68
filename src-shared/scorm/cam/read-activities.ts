import type { Activity, CompletionThreshold, Content } from './course';
import { declaredFlag, declaredNumber } from './declared-values';
import type { Note } from './finding-list';
import { readHiddenControls } from './read-hidden-controls';
import { readTitle } from './read-lom';
import type { Resource } from './read-resources';
import { readDurationLimit, readSequencing } from './read-sequencing';
import { readSharedData } from './read-shared-data';
import { isExternal, isOnDisk, joinedParameters } from './reference';
import type { DetectedVersion } from './scorm-version';
import { sequencingOf, type SequencingCollection } from './sequencing-parts';
import {
  attribute,
  booleanAttribute,
  childNamed,
  childrenNamed,
  childText,
  identifierOf,
  numberWithin,
  type XmlElement,
} from './xml-element';
import { tell } from './told';

/** What reading an activity needs beside its element. */
export interface ActivitySources {
  readonly version: DetectedVersion;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly collection: SequencingCollection;
  /** Organizations of inner manifests by the identifier of those: an item that names one has its items as children. */
  readonly innerOrganizations: ReadonlyMap<string, XmlElement>;
  readonly note: Note;
}

/** How often each identifier was asked for, so that many equal ones are not counted anew. */
type UsedIds = Map<string, number>;

/** The tree under an organization [CAM 3.4]. Depth is bounded by the XML reader. Ids come out unique. */
export function readOrganization(organization: XmlElement, sources: ActivitySources): Activity {
  const usedIds: UsedIds = new Map();
  /** Each is used once: many items that name one big manifest would multiply it. */
  const unusedInner = new Map(sources.innerOrganizations);
  const read = (element: XmlElement, isRoot: boolean, isInner: boolean): Activity => {
    const id = uniqueId(element, usedIds, sources.note);
    const reference = isRoot || isInner ? null : identifierOf(element, 'identifierref');
    const inner = reference === null ? undefined : unusedInner.get(reference);
    if (reference !== null) unusedInner.delete(reference);
    const own = childrenNamed(element, 'item').map((item) => read(item, false, isInner));
    const children = inner
      ? [...own, ...childrenNamed(inner, 'item').map((item) => read(item, false, true))]
      : own;
    const content = isRoot || inner ? null : contentOf(element, sources);
    const activity = activityFrom(element, { id, content, children }, sources);
    return content === null || children.length === 0
      ? activity
      : withPage(activity, element, usedIds, sources);
  };
  return read(organization, true, false);
}

function activityFrom(
  element: XmlElement,
  { id, content, children }: Pick<Activity, 'id' | 'content' | 'children'>,
  sources: ActivitySources,
): Activity {
  const { version, note } = sources;
  const is2004 = version.scormVersion === '2004';
  const parts = is2004 ? sequencingOf(element, sources.collection, note) : new Map<string, XmlElement>();
  return {
    id,
    title: readTitle(element) ?? id,
    isVisible: booleanAttribute(element, 'isvisible', true),
    content,
    launchData: childText(element, 'dataFromLMS'),
    masteryScore: is2004 ? null : masteryScoreOf(element, note),
    maxTimeAllowed: is2004 ? readDurationLimit(parts) : childText(element, 'maxtimeallowed'),
    timeLimitAction: childText(element, 'timeLimitAction'),
    prerequisites: is2004 ? null : childText(element, 'prerequisites'),
    completionThreshold: is2004 ? completionThresholdOf(element, note) : null,
    sequencing: is2004 ? readSequencing(parts, version.edition, note) : null,
    sharedData: version.edition === '4th' ? readSharedData(element, note) : [],
    hiddenControls: is2004 ? readHiddenControls(element, note) : [],
    children,
  };
}

/**
 * A leaf has content, a cluster has children. Where an item has both, SCORM 1.2 content means both: its own page becomes
 * the first child. In SCORM 2004 the book forbids it and the page is left out [CAM 3.4].
 */
function withPage(
  activity: Activity,
  element: XmlElement,
  usedIds: UsedIds,
  { version, note }: ActivitySources,
): Activity {
  const { id, children } = activity;
  if (version.scormVersion === '2004') {
    note('warning', tell('manifest.cluster-with-content/left-out', { id }), element.line);
    return { ...activity, content: null };
  }
  note('warning', tell('manifest.cluster-with-content/shown', { id }), element.line);
  const page = { ...activity, id: freeId(`${id}-content`, usedIds), children: [] };
  const cluster = { ...activity, content: null, launchData: null, masteryScore: null, maxTimeAllowed: null };
  return { ...cluster, timeLimitAction: null, children: [page, ...children] };
}

function uniqueId(element: XmlElement, usedIds: UsedIds, note: Note): string {
  const written = identifierOf(element);
  const { line } = element;
  if (written === null) {
    const id = freeId(`${element.name}-line-${String(line)}`, usedIds);
    note('warning', tell('manifest.item-without-id', { element: element.name, id }), line);
    return id;
  }
  const id = freeId(written, usedIds);
  if (id !== written) {
    note('warning', tell('manifest.duplicate-id/item', { written, id }), line);
  }
  return id;
}

function freeId(wanted: string, usedIds: UsedIds): string {
  let count = (usedIds.get(wanted) ?? 0) + 1;
  while (count > 1 && usedIds.has(`${wanted}-${String(count)}`)) count += 1;
  usedIds.set(wanted, count);
  if (count === 1) return wanted;
  const id = `${wanted}-${String(count)}`;
  usedIds.set(id, 1);
  return id;
}

function contentOf(item: XmlElement, { resources, note }: ActivitySources): Content | null {
  const reference = identifierOf(item, 'identifierref');
  if (reference === null) return null;
  const resource = resources.get(reference);
  const { line } = item;
  if (!resource) {
    note('error', tell('manifest.dangling-identifierref', { reference }), line);
    return null;
  }
  if (resource.href === null) {
    note('error', tell('manifest.resource-without-href', { reference }), resource.line);
    return null;
  }
  if (isExternal(resource.href) && !isOnDisk(resource.href)) {
    note('warning', tell('manifest.external-href', { href: resource.href }), line);
  }
  const parameters = joinedParameters(resource.href, attribute(item, 'parameters') ?? '');
  return { kind: resource.kind, href: resource.href, parameters };
}

function masteryScoreOf(item: XmlElement, note: Note): number | null {
  const written = childText(item, 'masteryscore');
  const score = numberWithin(written, 0, 100);
  if (written !== null && score === null) {
    note('warning', tell('manifest.bad-value/mastery-score', { written }), item.line);
  }
  return score;
}

/** Text in the 2nd and 3rd edition, attributes in the 4th; content of either kind is taken [CAM 3.4]. */
function completionThresholdOf(item: XmlElement, note: Note): CompletionThreshold | null {
  const element = childNamed(item, 'completionThreshold');
  if (!element) return null;
  const text = element.text.trim();
  const written = text === '' ? attribute(element, 'minProgressMeasure') : text;
  const least = numberWithin(written, 0, 1);
  if (written !== null && least === null) {
    note('warning', tell('manifest.bad-value/completion-threshold', { written }), element.line);
  }
  return {
    completedByMeasure:
      text === '' ? (declaredFlag(element, 'completedByMeasure', note) ?? false) : least !== null,
    minProgressMeasure: least ?? 1,
    progressWeight: declaredNumber(element, 'progressWeight', [0, 1], note) ?? 1,
  };
}
