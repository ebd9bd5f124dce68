import { mergedObjective } from './merge-objective';
import type { Both, From } from './merge-parts';
import { pairedRows } from './row-pairs';
import { isFilled, noRows, type Rows } from './rows';

/** Lists that the server fills anew at each delivery. */
const givenLists = ['cmi.comments_from_lms', 'adl.data'];

export function mergedLists(from: From, { later, earlier }: Both): Rows['lists'] {
  const names = new Set([...later.lists.keys(), ...earlier.lists.keys()]);
  return new Map(
    [...names].map((name) => {
      const [latest, rest] = [filledRows(later, name), filledRows(earlier, name)];
      if (givenLists.includes(name)) return [name, latest];
      const isLater = rest.length <= latest.length;
      const pairs = isLater ? pairedRows(latest, rest) : pairedRows(rest, latest);
      const sides = isLater ? [from.later, from.earlier] : [from.earlier, from.later];
      return [
        name,
        pairs.map(([chosen, other]) =>
          name === 'cmi.objectives'
            ? mergedObjective(from, sides, [chosen ?? noRows, other ?? noRows])
            : (chosen ?? other ?? noRows),
        ),
      ];
    }),
  );
}

function filledRows({ lists }: Rows, name: string): readonly Rows[] {
  return (lists.get(name) ?? []).filter(isFilled);
}
