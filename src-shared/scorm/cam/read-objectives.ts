import type { Edition, ObjectiveDefinition } from './course';
import { declaredFlag, declaredNumberInside, shown } from './declared-values';
import type { Note } from './finding-list';
import { joinedMaps, noteSeveralWriters } from './objective-maps';
import { childNamed, childrenNamed, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

/** What stands in `imsss:objectives` and, for the 4th edition, `adlseq:objectives`. */
export interface ObjectiveLists {
  readonly objectives: XmlElement | undefined;
  readonly moreObjectives: XmlElement | undefined;
}

/** The objectives of an activity with their maps [SN 3.10]: the primary one exists even where nothing declares it. */
export function readObjectives(
  { objectives, moreObjectives }: ObjectiveLists,
  edition: Edition | null,
  note: Note,
): readonly ObjectiveDefinition[] {
  const primary = objectives && childNamed(objectives, 'primaryObjective');
  const others = objectives ? withOwnIds(childrenNamed(objectives, 'objective'), primary, note) : [];
  const isFourth = edition === '4th';
  const more = isFourth && moreObjectives ? childrenNamed(moreObjectives, 'objective') : [];
  const moreMaps = mapsById(more, [primary, ...others], note);
  const read = (element: XmlElement | undefined, isPrimary: boolean) =>
    objectiveFrom(element, isPrimary, moreMaps.get(idOf(element)) ?? [], isFourth, note);
  const all = [read(primary, true), ...others.map((element) => read(element, false))];
  noteSeveralWriters(all, objectives ?? moreObjectives, note);
  return all;
}

/** Those with an id that no objective before them has. */
function withOwnIds(
  elements: readonly XmlElement[],
  primary: XmlElement | undefined,
  note: Note,
): readonly XmlElement[] {
  if (elements.length === 0) return elements;
  const used = new Set([idOf(primary)]);
  return elements.filter((element) => {
    const id = idOf(element);
    if (id === '') note('warning', tell('manifest.objective-left-out/without-id', {}), element.line);
    else if (used.has(id)) {
      note('warning', tell('manifest.objective-left-out/duplicate', { id: shown(id) }), element.line);
    } else {
      used.add(id);
      return true;
    }
    return false;
  });
}

/** `adlseq:mapInfo` elements by the objectiveID that joins them to the objective of `imsss:objectives`. */
function mapsById(
  more: readonly XmlElement[],
  objectives: readonly (XmlElement | undefined)[],
  note: Note,
): ReadonlyMap<string, readonly XmlElement[]> {
  if (more.length === 0) return noMaps;
  const known = new Set(objectives.map(idOf));
  const maps = new Map<string, XmlElement[]>();
  for (const element of more) {
    const id = idOf(element);
    const found = maps.get(id);
    if (found) found.push(...childrenNamed(element, 'mapInfo'));
    else maps.set(id, [...childrenNamed(element, 'mapInfo')]);
    if (!known.has(id)) {
      note('warning', tell('manifest.unknown-objective/adlseq', { id: shown(id) }), element.line);
    }
  }
  return maps;
}

const noMaps: ReadonlyMap<string, readonly XmlElement[]> = new Map();

function objectiveFrom(
  element: XmlElement | undefined,
  isPrimary: boolean,
  moreMaps: readonly XmlElement[],
  isFourth: boolean,
  note: Note,
): ObjectiveDefinition {
  const maps = element ? childrenNamed(element, 'mapInfo') : [];
  const id = idOf(element);
  return {
    id,
    isPrimary,
    satisfiedByMeasure: declaredFlag(element, 'satisfiedByMeasure', note) ?? false,
    minNormalizedMeasure: declaredNumberInside(element, 'minNormalizedMeasure', [-1, 1], note) ?? 1,
    maps: joinedMaps({ id, maps, moreMaps, isFourth }, note),
  };
}

function idOf(element: XmlElement | undefined): string {
  return (element && identifierOf(element, 'objectiveID')) ?? '';
}
