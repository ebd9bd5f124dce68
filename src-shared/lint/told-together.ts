import { firstNames } from '../kernel/shown-name';
import { together, type Place, type Places } from './rule';

/** Something found, by the name that its sentence says. */
export interface Named {
  readonly name: string;
  readonly place: Place;
}

export interface Together {
  readonly number: number;
  /** The first few, as a sentence with quotes around them has them. */
  readonly names: string;
  /** What they have in common. */
  readonly group: string;
}

/** So many of a group have each a sentence of their own. */
const mostAlone = 3;

/** Tells what was found one by one, and what many have in common together. */
export function tellTogether<T extends Named>(
  all: readonly T[],
  groupOf: (one: T) => string,
  tellOne: (one: T) => void,
  tellMany: (facts: Together, places: Places) => void,
): void {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groupOf(one);
    const alike = groups.get(group);
    if (alike) alike.push(one);
    else groups.set(group, [one]);
  }
  for (const [group, ones] of groups) {
    const [first, ...others] = ones.map(({ place }) => place);
    if (first === undefined || ones.length <= mostAlone) ones.forEach(tellOne);
    else {
      const names = firstNames(ones.map(({ name }) => name));
      tellMany({ number: ones.length, names, group }, together([first, ...others]));
    }
  }
}

/** The folder of a path; "" for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
