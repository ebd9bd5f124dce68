import type { ManifestFinding } from './manifest-reading';
import { tell, type Told } from './told';

/** Reports one finding; the line where it is known. */
export type Note = (severity: ManifestFinding['severity'], told: Told, line?: number) => void;

const keptPerId = 50;

/** Gathers findings; of one kind only the first 50 are kept, the rest is counted, so that a hostile manifest stays small. */
export function createFindingList(): { readonly note: Note; readonly all: () => readonly ManifestFinding[] } {
  const kept: ManifestFinding[] = [];
  const counts = new Map<string, number>();
  const note: Note = (severity, told, line) => {
    const count = (counts.get(told.id) ?? 0) + 1;
    counts.set(told.id, count);
    if (count <= keptPerId) kept.push({ ...told, severity, line: line ?? null });
  };
  const all = () => [...kept, ...[...counts].filter(([, count]) => count > keptPerId).map(leftOut)];
  return { note, all };
}

function leftOut([id, count]: readonly [string, number]): ManifestFinding {
  return { ...tell('manifest.more', { number: count - keptPerId, id }), severity: 'info', line: null };
}
