import type { ManifestFinding } from './manifest-reading';
import { tell, type Told } from './told';

/** Reports one finding; the line where it is known. */
export type Note = (severity: ManifestFinding['severity'], told: Told, line?: number) => void;

const keptPerId = 50;

/**
 * Gathers findings, each once: what many items share is read for each of them. Of one kind only the first 50 are kept,
 * the rest is counted, so that a hostile manifest stays small.
 */
export function createFindingList(): { readonly note: Note; readonly all: () => readonly ManifestFinding[] } {
  const kept: ManifestFinding[] = [];
  const counts = new Map<string, number>();
  const note: Note = (severity, told, line) => {
    const count = (counts.get(told.id) ?? 0) + 1;
    if (count <= keptPerId && kept.some((one) => isSame(one, told, line))) return;
    counts.set(told.id, count);
    if (count <= keptPerId) kept.push({ ...told, severity, line: line ?? null });
  };
  const all = () => [...kept, ...[...counts].filter(([, count]) => count > keptPerId).map(leftOut)];
  return { note, all };
}

function isSame(kept: ManifestFinding, told: Told, line: number | undefined): boolean {
  return kept.line === (line ?? null) && kept.id === told.id && kept.message === told.message;
}

function leftOut([id, count]: readonly [string, number]): ManifestFinding {
  return { ...tell('manifest.more', { number: count - keptPerId, id }), severity: 'info', line: null };
}
