import type { MappedValue, ObjectiveDefinition, ObjectiveMap } from './course';
import { declaredFlag, shown } from './declared-values';
import type { Note } from './finding-list';
import { attribute, type XmlElement } from './xml-element';
import { tell } from './told';

/** What the two kinds of `mapInfo` say of one objective. */
export interface WrittenMaps {
  /** Id of the objective. */
  readonly id: string;
  /** `imsss:mapInfo`: satisfied and measure. */
  readonly maps: readonly XmlElement[];
  /** `adlseq:mapInfo`: the other five. */
  readonly moreMaps: readonly XmlElement[];
  readonly isFourth: boolean;
}

/** A value of a map and its two attributes. */
interface AttributesOf {
  readonly value: MappedValue;
  readonly read: string;
  readonly write: string;
}

const attributesOf = <Value extends MappedValue>(value: Value, name: string) => ({
  value,
  read: `read${name}`,
  write: `write${name}`,
});

/** `imsss:mapInfo`. */
const attributesOfMap = [
  attributesOf('satisfied', 'SatisfiedStatus'),
  attributesOf('measure', 'NormalizedMeasure'),
];

/** `adlseq:mapInfo`. */
const attributesOfMoreMap = [
  attributesOf('raw', 'RawScore'),
  attributesOf('min', 'MinScore'),
  attributesOf('max', 'MaxScore'),
  attributesOf('completed', 'CompletionStatus'),
  attributesOf('amount', 'ProgressMeasure'),
];

const valuesOfMoreMap = attributesOfMoreMap.map(({ value }) => value);

/** Both halves of the maps to one global objective. */
interface Halves {
  readonly maps: XmlElement[];
  readonly moreMaps: XmlElement[];
}

/** What one map carries; what it reads by the silence of a half that is missing is apart. */
interface OpenMap {
  readonly target: string;
  readonly reads: readonly MappedValue[];
  readonly readsSilently: readonly MappedValue[];
  readonly writes: readonly MappedValue[];
}

/**
 * Joins the two halves of each map by their target [SN 3.10.3]. Each half decides its own values. A 4th edition map
 * without the adlseq half reads the five values of that half as if it were there with its defaults.
 */
export function joinedMaps(written: WrittenMaps, note: Note): readonly ObjectiveMap[] {
  if (written.maps.length === 0 && written.moreMaps.length === 0) return [];
  const open = [...halvesByTarget(written, note)].map(([target, halves]) =>
    openMap(target, halves, written.isFourth, note),
  );
  const [only] = open;
  if (only && open.length === 1) {
    const { target, reads, readsSilently, writes } = only;
    return [{ target, reads: readsSilently.length === 0 ? reads : [...readsSilently, ...reads], writes }];
  }
  const readers = lastReaders(open, written, note);
  return open.map((map) => ({
    target: map.target,
    reads: [...readers.keys()].filter((value) => readers.get(value) === map),
    writes: map.writes,
  }));
}

/** Two objectives of one activity may not write to one global objective [SN 3.10.3]. */
export function noteSeveralWriters(
  objectives: readonly ObjectiveDefinition[],
  element: XmlElement | undefined,
  note: Note,
): void {
  if (objectives.length < 2) return;
  const writers = new Set<string>();
  for (const { maps } of objectives) {
    if (maps.length === 0) continue;
    const targets = maps.filter(({ writes }) => writes.length > 0).map(({ target }) => target);
    for (const target of targets.filter((one) => writers.has(one))) {
      note('warning', tell('manifest.several-writers', { target: shown(target) }), element?.line);
    }
    for (const target of targets) writers.add(target);
  }
}

/** An escaped blank is a blank, and any number of them is one, as in ADL's sample run-time; null without any other. */
function globalIdOf(element: XmlElement): string | null {
  const written = attribute(element, 'targetObjectiveID');
  if (written === null || !/%20|\s/.test(written)) return written;
  const id = written.replaceAll('%20', ' ').replace(/\s+/g, ' ').trim();
  return id === '' ? null : id;
}

function halvesByTarget({ maps, moreMaps }: WrittenMaps, note: Note): ReadonlyMap<string, Halves> {
  const byTarget = new Map<string, Halves>();
  const put = (element: XmlElement, half: keyof Halves) => {
    const target = globalIdOf(element);
    if (target === null) {
      const facts = { element: 'mapInfo', name: 'targetObjectiveID' };
      note('warning', tell('manifest.map-without-target', facts), element.line);
      return;
    }
    const halves = byTarget.get(target) ?? { maps: [], moreMaps: [] };
    halves[half].push(element);
    byTarget.set(target, halves);
  };
  for (const element of maps) put(element, 'maps');
  for (const element of moreMaps) put(element, 'moreMaps');
  return byTarget;
}

function openMap(target: string, { maps, moreMaps }: Halves, isFourth: boolean, note: Note): OpenMap {
  const carried = (direction: 'read' | 'write') => {
    const values: MappedValue[] = [];
    for (const map of maps) addValues(values, map, attributesOfMap, direction, note);
    for (const map of moreMaps) addValues(values, map, attributesOfMoreMap, direction, note);
    return values;
  };
  return {
    target,
    reads: carried('read'),
    readsSilently: isFourth && moreMaps.length === 0 ? valuesOfMoreMap : [],
    writes: carried('write'),
  };
}

/** Reading is on by default, writing off. */
function addValues(
  values: MappedValue[],
  map: XmlElement,
  attributes: readonly AttributesOf[],
  direction: 'read' | 'write',
  note: Note,
): void {
  for (const { value, read, write } of attributes) {
    const name = direction === 'read' ? read : write;
    if ((declaredFlag(map, name, note) ?? direction === 'read') && !values.includes(value))
      values.push(value);
  }
}

/** The map that each value is read from: of several the last, one that says so before one that is silent. */
function lastReaders(
  open: readonly OpenMap[],
  { id, maps, moreMaps }: WrittenMaps,
  note: Note,
): ReadonlyMap<MappedValue, OpenMap> {
  const readers = new Map<MappedValue, OpenMap>();
  for (const map of open) for (const value of map.readsSilently) readers.set(value, map);
  const said = new Set<MappedValue>();
  for (const map of open) {
    for (const value of map.reads) {
      if (said.has(value)) {
        const line = (maps[0] ?? moreMaps[0])?.line;
        note('warning', tell('manifest.several-read-maps', { id: shown(id), value }), line);
      }
      said.add(value);
      readers.set(value, map);
    }
  }
  return readers;
}
