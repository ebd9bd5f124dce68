import type { Fetch, PackageThere } from '../../../../src-shared/contract/remote-packages';

/** A package there, and how it stands with its way here. */
export interface ThereRow {
  readonly there: PackageThere;
  /** Null: it is not on its way. */
  readonly fetch: Fetch | null;
}

/** What is on its way and not on the pages that are shown comes first: nobody would see it otherwise. */
export function thereRows(shown: readonly PackageThere[], fetches: readonly Fetch[]): readonly ThereRow[] {
  const byId = new Map(fetches.map((fetch) => [fetch.remote_package_id, fetch]));
  const isShown = new Set(shown.map(({ remote_package_id: id }) => id));
  const others = fetches.filter(({ remote_package_id: id }) => !isShown.has(id));
  return [
    ...others.map((fetch) => ({ there: thereOf(fetch), fetch })),
    ...shown.map((there) => ({ there, fetch: byId.get(there.remote_package_id) ?? null })),
  ];
}

/** May be chosen: it is not here, or not as it is there, and nobody brings it yet. */
export function mayCome({ there, fetch }: ThereRow): boolean {
  return there.state !== 'here' && (fetch === null || fetch.state === 'trouble' || fetch.state === 'failed');
}

function thereOf({ remote_package_id, title, all_bytes, package_id }: Fetch): PackageThere {
  return {
    ...{ remote_package_id, title: title ?? remote_package_id, package_id },
    ...{ version: null, size_bytes: all_bytes, updated_at: null, state: 'not-here' },
  };
}
