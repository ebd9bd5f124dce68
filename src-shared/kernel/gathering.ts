/** Further places of something that is said once. */
export interface FurtherPlaces<Place> {
  readonly count: number;
  /** The first of them. */
  readonly places: readonly Place[];
}

/** What was said of one place, and where else it is so. */
export interface Gathered<Said, Place> {
  readonly said: Said;
  readonly place: Place;
  /** Undefined where there is no further place. */
  readonly also: FurtherPlaces<Place> | undefined;
}

export interface Gathering<Said, Place> {
  /** `key`: what is the same is said once. `placeKey`: each place counts once. */
  readonly add: (key: string, placeKey: string | number, place: Place, say: () => Said) => void;
  readonly all: () => readonly Gathered<Said, Place>[];
  readonly leftOutCount: () => number;
}

/** Gathers things that are said of places. Only the first `most` of them are kept, and of the places of each; the rest is counted. */
export function createGathering<Said, Place>(most: number): Gathering<Said, Place> {
  const kept = new Map<string, { said: Said; seen: Set<string | number>; places: Place[] }>();
  let leftOutCount = 0;
  return {
    add: (key, placeKey, place, say) => {
      const known = kept.get(key);
      if (known) {
        if (known.seen.has(placeKey)) return;
        known.seen.add(placeKey);
        if (known.places.length <= most) known.places.push(place);
      } else if (kept.size < most) {
        kept.set(key, { said: say(), seen: new Set([placeKey]), places: [place] });
      } else {
        leftOutCount += 1;
      }
    },
    all: () =>
      [...kept.values()].flatMap(({ said, seen, places: [place, ...places] }) => {
        const also = seen.size > 1 ? { count: seen.size - 1, places } : undefined;
        return place === undefined ? [] : [{ said, place, also }];
      }),
    leftOutCount: () => leftOutCount,
  };
}
