import type { Note } from './finding-list';
import { shown } from './declared-values';
import { childrenNamed, childNamed, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

/**
 * The parts of the `imsss:sequencing` that applies to one activity, by local name in lower case: its own and those of the
 * collection it refers to. `adlseq:objectives` stands under `moreObjectives`.
 */
export type SequencingParts = ReadonlyMap<string, XmlElement>;

/** Where `adlseq:objectives` stands: its local name is that of `imsss:objectives`. */
export const moreObjectives = 'adlseq objectives';

/** Definitions of `imsss:sequencingCollection` by ID [CAM 5]. */
export type SequencingCollection = ReadonlyMap<string, SequencingParts>;

/** Where an ID is there twice, the first definition counts. */
export function readCollection(manifest: XmlElement): SequencingCollection {
  const definitions = childrenNamed(manifest, 'sequencingCollection').flatMap((list) =>
    childrenNamed(list, 'sequencing'),
  );
  const firstWins = definitions.toReversed();
  return new Map(firstWins.map((element) => [identifierOf(element, 'id') ?? '', partsOf(element)]));
}

/** Elements of definitions that a manifest may take over by IDRef, counted for each reference. */
const mostShared = 500_000;

/** Many items that refer to one big definition would multiply it: false, with an error, beyond what can be held. */
export function isSharedBearable(
  manifest: XmlElement,
  collection: SequencingCollection,
  note: Note,
): boolean {
  if (collection.size === 0) return true;
  const sizes = new Map([...collection].map(([id, parts]) => [id, sizeOfAll([...parts.values()])]));
  const shared = (element: XmlElement): number => {
    const reference = element.name === 'sequencing' ? identifierOf(element, 'idref') : null;
    const own = reference === null ? 0 : (sizes.get(reference) ?? 0);
    return element.children.reduce((total, child) => total + shared(child), own);
  };
  if (shared(manifest) <= mostShared) return true;
  note('fatal', tell('manifest.too-much-sequencing', { most: mostShared }), manifest.line);
  return false;
}

function sizeOfAll(elements: readonly XmlElement[]): number {
  return elements.reduce((total, element) => total + 1 + sizeOfAll(element.children), 0);
}

/** Own parts, and of the referenced definition those that the activity does not have itself [CAM 5]. */
export function sequencingOf(
  owner: XmlElement,
  collection: SequencingCollection,
  note: Note,
): SequencingParts {
  const own = childNamed(owner, 'sequencing');
  if (!own) return noParts;
  const reference = identifierOf(own, 'idref');
  if (reference === null) return partsOf(own);
  const shared = collection.get(reference);
  if (!shared) {
    note('warning', tell('manifest.dangling-sequencing', { reference: shown(reference) }), own.line);
  }
  return new Map([...(shared ?? []), ...partsOf(own)]);
}

const noParts: SequencingParts = new Map();

/** Of parts with the same name the first counts. */
function partsOf(sequencing: XmlElement): SequencingParts {
  const parts = new Map<string, XmlElement>();
  const lists: XmlElement[] = [];
  for (const child of sequencing.children) {
    if (child.name === 'objectives') lists.push(child);
    else if (!parts.has(child.name)) parts.set(child.name, child);
  }
  const { ours, theirs } = objectiveLists(lists);
  if (ours) parts.set('objectives', ours);
  if (theirs) parts.set(moreObjectives, theirs);
  return parts;
}

/**
 * `imsss:objectives` and `adlseq:objectives` have one local name and differ by namespace. Where content has both in one
 * namespace, the first is the former; a list with a primary objective is never the latter if it stands alone.
 */
function objectiveLists(lists: readonly XmlElement[]): {
  readonly ours: XmlElement | undefined;
  readonly theirs: XmlElement | undefined;
} {
  const ours =
    lists.find((list) => !isAdlseq(list)) ?? lists.find((list) => childNamed(list, 'primaryObjective'));
  const others = lists.filter((list) => list !== ours);
  return { ours, theirs: others.find(isAdlseq) ?? others[0] };
}

function isAdlseq(element: XmlElement): boolean {
  return /adlseq/i.test(element.namespace);
}
