/** Values of one activity by full dotted name. */
export type FlatData = Readonly<Record<string, string>>;

/** A name of the data model with what is below it. */
export interface DataBranch {
  /** Full dotted name, unique in the tree. */
  readonly path: string;
  /** The last part of it. */
  readonly name: string;
  /** Null for a branch that has no value itself. */
  readonly value: string | null;
  readonly isChanged: boolean;
  readonly children: readonly DataBranch[];
}

export interface DataChanges {
  /** New elements and those with another value. */
  readonly changed: ReadonlySet<string>;
  readonly removed: readonly string[];
}

/** What differs between two moments. Without an earlier moment nothing does. */
export function changesBetween(before: FlatData | null, now: FlatData): DataChanges {
  if (before === null) return { changed: new Set(), removed: [] };
  const changed = Object.keys(now).filter(
    (path) => !Object.hasOwn(before, path) || before[path] !== now[path],
  );
  const removed = Object.keys(before).filter((path) => !Object.hasOwn(now, path));
  return { changed: new Set(changed), removed: removed.sort(byName) };
}

/** The elements whose name or value contains `search`, in any case. */
export function findInData(data: FlatData, search: string): FlatData {
  const sought = search.trim().toLowerCase();
  if (sought === '') return data;
  return Object.fromEntries(
    Object.entries(data).filter(
      ([path, value]) => path.toLowerCase().includes(sought) || value.toLowerCase().includes(sought),
    ),
  );
}

/** The flat names as a tree, sorted by name; the numbers of a collection by size. */
export function dataTree(data: FlatData, changed: ReadonlySet<string>): readonly DataBranch[] {
  return branchesOf(
    Object.keys(data).map((path) => path.split('.')),
    [],
    data,
    changed,
  );
}

function branchesOf(
  paths: readonly (readonly string[])[],
  above: readonly string[],
  data: FlatData,
  changed: ReadonlySet<string>,
): readonly DataBranch[] {
  const groups = groupByPart(paths, above.length);
  return [...groups]
    .sort(([a], [b]) => byName(a, b))
    .map(([name, below]) => {
      const here = [...above, name];
      const path = here.join('.');
      return {
        path,
        name,
        value: Object.hasOwn(data, path) ? (data[path] ?? null) : null,
        isChanged: changed.has(path),
        children: branchesOf(below, here, data, changed),
      };
    });
}

function groupByPart(
  paths: readonly (readonly string[])[],
  depth: number,
): Map<string, (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const parts of paths) {
    const name = parts[depth];
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [parts]);
    else group.push(parts);
  }
  return groups;
}

/** Every branch, parents first. */
export function allBranches(branches: readonly DataBranch[]): readonly DataBranch[] {
  return branches.flatMap((branch) => [branch, ...allBranches(branch.children)]);
}

/** 2 before 10; in one place for all languages, as the names are the standard's. Made once: making one takes longer than comparing. */
const byName = new Intl.Collator('en', { numeric: true }).compare;
