import type { FixChange } from '../../src-shared/contract/package-versions';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { manifestName } from './find-manifest';

export interface NamePlan {
  /** New path by old path; null: the file is left out. */
  readonly paths: ReadonlyMap<string, string | null>;
  readonly manifestPath: string;
  readonly rootFolder: string;
  readonly changes: readonly FixChange[];
}

/**
 * Where each file lies in the new zip. What lay beside the manifest's folder stays, unless a file of the folder takes its
 * name: no player could reach it anyway.
 */
export function planNames(
  paths: readonly string[],
  manifest: { readonly path: string; readonly rootFolder: string },
  fixIds: ReadonlySet<FixId>,
): NamePlan {
  const isMoved = fixIds.has('re-root') && manifest.rootFolder !== '';
  const rootFolder = isMoved ? '' : manifest.rootFolder;
  const isRenamed = fixIds.has('manifest-name');
  const placed = (path: string): string => {
    if (isRenamed && path === manifest.path) return rootFolder + manifestName;
    return isMoved && path.startsWith(manifest.rootFolder) ? path.slice(manifest.rootFolder.length) : path;
  };
  const inside = paths.filter((path) => path.startsWith(manifest.rootFolder));
  const taken = new Set(inside.map(placed));
  const outside = paths.filter((path) => !path.startsWith(manifest.rootFolder));
  const hidden = new Set(outside.filter((path) => taken.has(path)));
  const manifestPath = placed(manifest.path);
  return {
    paths: new Map(paths.map((path) => [path, hidden.has(path) ? null : placed(path)])),
    manifestPath,
    rootFolder,
    changes: [
      ...(isMoved ? [moved(manifest.rootFolder)] : []),
      ...[...hidden].map((path): FixChange => ({ fix_id: 're-root', file: path, before: path, after: null })),
      ...(isRenamed ? [renamed(manifest.path, manifestPath)] : []),
    ],
  };
}

function moved(folder: string): FixChange {
  return { fix_id: 're-root', file: null, before: folder, after: '' };
}

function renamed(before: string, after: string): FixChange {
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  return { fix_id: 'manifest-name', file: after, before: nameOf(before), after: nameOf(after) };
}
