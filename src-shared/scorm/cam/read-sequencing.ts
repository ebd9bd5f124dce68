import type { DeclaredSequencing, ObjectiveDefinition } from './course';
import type { Note } from './finding-list';
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

/** The sequencing elements that apply to one activity, whether its own or of the collection it refers to. */
export type SequencingElements = readonly XmlElement[];

/** Definitions of `imsss:sequencingCollection` by ID [CAM 5]. */
export type SequencingCollection = ReadonlyMap<string, XmlElement>;

export function readCollection(manifest: XmlElement): SequencingCollection {
  const definitions = childrenNamed(manifest, 'sequencingCollection').flatMap((list) =>
    childrenNamed(list, 'sequencing'),
  );
  return new Map(definitions.map((element) => [identifierOf(element, 'id') ?? '', element]));
}

/** Own elements, and of the referenced definition those that the activity does not have itself [CAM 5]. */
export function sequencingOf(
  owner: XmlElement,
  collection: SequencingCollection,
  note: Note,
): SequencingElements {
  const own = childNamed(owner, 'sequencing');
  if (!own) return [];
  const reference = identifierOf(own, 'idref');
  if (reference === null) return own.children;
  const shared = collection.get(reference);
  if (!shared) {
    note('warning', tell('manifest.dangling-sequencing', { reference }), own.line);
  }
  const ownNames = new Set(own.children.map((child) => child.name));
  return [...own.children, ...(shared?.children.filter((child) => !ownNames.has(child.name)) ?? [])];
}

/** The control modes [SN 3] and objectives [SN 3], with the book's defaults where the manifest is silent. */
export function readSequencing(elements: SequencingElements): DeclaredSequencing {
  const controlMode = elements.find((element) => element.name === 'controlmode');
  return {
    choice: booleanAttribute(controlMode, 'choice', true),
    choiceExit: booleanAttribute(controlMode, 'choiceExit', true),
    flow: booleanAttribute(controlMode, 'flow', false),
    forwardOnly: booleanAttribute(controlMode, 'forwardOnly', false),
    objectives: readObjectives(elements.find((element) => element.name === 'objectives')),
  };
}

/** `attemptAbsoluteDurationLimit` as written; null without one [SN 3]. */
export function readDurationLimit(elements: SequencingElements): string | null {
  const limits = elements.find((element) => element.name === 'limitconditions');
  return limits ? attribute(limits, 'attemptAbsoluteDurationLimit') : null;
}

/** The primary objective exists even where nothing declares it. */
function readObjectives(list: XmlElement | undefined): readonly ObjectiveDefinition[] {
  const primary = list && childNamed(list, 'primaryObjective');
  const others = list ? childrenNamed(list, 'objective') : [];
  return [objectiveFrom(primary, true), ...others.map((element) => objectiveFrom(element, false))];
}

function objectiveFrom(element: XmlElement | undefined, isPrimary: boolean): ObjectiveDefinition {
  const measure = element ? childText(element, 'minNormalizedMeasure') : null;
  return {
    id: (element && identifierOf(element, 'objectiveID')) ?? '',
    isPrimary,
    satisfiedByMeasure: booleanAttribute(element, 'satisfiedByMeasure', false),
    minNormalizedMeasure: numberWithin(measure, -1, 1) ?? 1,
    maps: [],
  };
}
