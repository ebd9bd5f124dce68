const mostTimes = 3;

/**
 * May the page load itself again for controls that did not come, though the server is there? A network that comes and goes may have been
 * away for that moment; a file that is not there stays away. The history keeps the count: it outlives a reload, and no other page has it.
 */
export function mayLoadAgain({ history }: Pick<Window, 'history'>): boolean {
  const before: unknown = history.state;
  const times = typeof before === 'number' ? before : 0;
  if (times < mostTimes) history.replaceState(times + 1, '');
  return times < mostTimes;
}

/** The controls have come: from here on it counts anew. */
export function forgetLoads({ history }: Pick<Window, 'history'>): void {
  if (history.state !== null) history.replaceState(null, '');
}
