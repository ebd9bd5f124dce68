/** What an LMS puts before content, by name: functions that take text and give text, or what some LMSs give in its place. */
export type OuterApi = Readonly<
  Record<string, (...args: readonly string[]) => string | number | boolean | null | undefined>
>;

/** The standard asks for 7 windows at least; a loop of frames must still end. */
const mostParents = 500;

/** Looks in the windows around this one, then around the one that opened it [RTE 3.3.1]. Windows of other sites are passed over. */
export function findApi(place: Window, name: 'API' | 'API_1484_11'): OuterApi | null {
  return findAround(place, name) ?? (openerOf(place) && findAround(openerOf(place), name));
}

function findAround(place: Window | null, name: string): OuterApi | null {
  let here = place;
  for (let step = 0; here !== null && step < mostParents; step += 1) {
    const found = apiOf(here, name);
    if (found !== null) return found;
    here = here.parent === here ? null : here.parent;
  }
  return null;
}

function apiOf(place: Window, name: string): OuterApi | null {
  try {
    return ((place as unknown as Record<string, unknown>)[name] as OuterApi | null | undefined) ?? null;
  } catch {
    return null;
  }
}

function openerOf(place: Window): Window | null {
  try {
    return (place.top?.opener as Window | null | undefined) ?? (place.opener as Window | null);
  } catch {
    return place.opener as Window | null;
  }
}
