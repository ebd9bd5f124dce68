import type { Import } from '../../../src-shared/contract/imports';
import { windowKeyName } from '../../../src-shared/contract/keys';
import { isUnderWay } from '../../api/imports';

/** How an import came that no window of Lectern began. */
export type OtherWay = 'api' | 'disk' | 'watched';

const ways: Readonly<Record<Import['way'], OtherWay | null>> = {
  form: 'api',
  presigned: 'api',
  multipart: 'api',
  disk: 'disk',
  watched: 'watched',
  // Begun where their progress is shown.
  linked: null,
  fix: null,
  remote: null,
};

export function otherWayOf({ way, uploaded_by: by }: Pick<Import, 'way' | 'uploaded_by'>): OtherWay | null {
  return way === 'form' && by === windowKeyName ? null : ways[way];
}

export interface Looked {
  /** When somebody began to look, Unix time in milliseconds: what had ended by then is no news. */
  readonly sinceMs: number;
  /** Ids of those that were put away. */
  readonly dismissed: ReadonlySet<string>;
}

/** Imports that came by another way than a window: those under way, and those that have ended since. */
export function otherImports(imports: readonly Import[], { sinceMs, dismissed }: Looked): readonly Import[] {
  return imports.filter(
    (one) =>
      otherWayOf(one) !== null &&
      !dismissed.has(one.import_id) &&
      (isUnderWay(one) || Date.parse(one.updated_at) >= sinceMs),
  );
}
