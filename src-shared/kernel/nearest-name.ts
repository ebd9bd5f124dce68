/** The one of some names, in lower case, that was probably meant by another; undefined where none is near. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = written.length > 5 ? 2 : 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) > fewest) continue;
    const edits = editsBetween(written, name);
    if (edits > fewest || (edits === fewest && nearest !== undefined)) continue;
    [nearest, fewest] = [name, edits];
  }
  return nearest;
}

/** How many letters were left out, added, changed or exchanged with their neighbours. */
function editsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
