import { markKinds, type Mark, type MarkKind } from '../../../src-shared/inspect/marks';

/** Where marks stand on a track of so many places, by kind: however many marks there are, a place is drawn once. */
export function binsOf(
  marks: readonly Mark[],
  total: number,
  places: number,
): Readonly<Record<MarkKind, readonly number[]>> {
  const bins: Record<MarkKind, Set<number>> = {
    launch: new Set(),
    commit: new Set(),
    error: new Set(),
    status: new Set(),
  };
  for (const { kind, position } of marks)
    bins[kind].add(Math.round((Math.min(position, total) / Math.max(1, total)) * places));
  return {
    launch: [...bins.launch],
    commit: [...bins.commit],
    error: [...bins.error],
    status: [...bins.status],
  };
}

/** How many marks there are of each kind. */
export function countsOf(marks: readonly Mark[]): Readonly<Record<MarkKind, number>> {
  const counts = { launch: 0, commit: 0, error: 0, status: 0 };
  for (const { kind } of marks) counts[kind] += 1;
  return counts;
}

/** The nearest mark within a hundredth of the track; else the place itself. `share`: 0 at the begin of the track, 1 at its end. */
export function positionAt(
  share: number,
  total: number,
  marks: readonly Mark[],
  kinds: ReadonlySet<MarkKind>,
): number {
  const position = Math.round(Math.max(0, Math.min(1, share)) * total);
  let nearest = position;
  let distance = total / 100;
  for (const mark of marks) {
    const away = Math.abs(mark.position - position);
    if (kinds.has(mark.kind) && away <= distance) [nearest, distance] = [mark.position, away];
  }
  return nearest;
}

export const allKinds: ReadonlySet<MarkKind> = new Set(markKinds);
