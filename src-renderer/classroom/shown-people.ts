import type { RoomPerson } from '../../src-shared/contract/room-visit';
import { foldedText } from '../../src-shared/kernel/folded-text';

/** So many are found by looking; of more one has to search. */
const manyPeople = 12;

export function needsSearch(people: readonly RoomPerson[]): boolean {
  return people.length > manyPeople;
}

/** Names of the classes and groups that there are, each once, as they come. */
export function groupsOf(people: readonly RoomPerson[]): readonly string[] {
  return [...new Set(people.flatMap(({ groups }) => groups))].toSorted((one, other) =>
    one.localeCompare(other, undefined, { numeric: true }),
  );
}

/** Those of a group (null: of all) in whose name every word stands that was typed. */
export function shownPeople(
  people: readonly RoomPerson[],
  { group, search }: { readonly group: string | null; readonly search: string },
): readonly RoomPerson[] {
  const words = foldedText(search)
    .split(' ')
    .filter((word) => word !== '');
  return people.filter(
    ({ name, groups }) =>
      (group === null || groups.includes(group)) && words.every((word) => foldedText(name).includes(word)),
  );
}

/** Names that several people have: their classes are shown with them. */
export function sharedNames(people: readonly RoomPerson[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of people.map((person) => foldedText(person.name))) {
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  return shared;
}

/** One or two letters for a sign beside the name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => /^./u.exec(word ?? '')?.[0] ?? '')
    .join('')
    .toUpperCase();
}
