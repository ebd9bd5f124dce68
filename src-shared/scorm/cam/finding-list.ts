import type { ManifestFinding } from './manifest-reading';

/** Reports one finding; the line and the fix where they are known. */
export type Note = (
  severity: ManifestFinding['severity'],
  id: string,
  message: string,
  where?: { readonly line?: number; readonly fix?: string },
) => void;

const keptPerId = 50;

/** Gathers findings; of one kind only the first 50 are kept, the rest is counted, so that a hostile manifest stays small. */
export function createFindingList(): { readonly note: Note; readonly all: () => readonly ManifestFinding[] } {
  const kept: ManifestFinding[] = [];
  const counts = new Map<string, number>();
  const note: Note = (severity, id, message, where = {}) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count > keptPerId) return;
    kept.push({ id, severity, message, line: where.line ?? null, fix: where.fix ?? null });
  };
  const all = () => [...kept, ...[...counts].filter(([, count]) => count > keptPerId).map(leftOut)];
  return { note, all };
}

function leftOut([id, count]: readonly [string, number]): ManifestFinding {
  const message = `${String(count - keptPerId)} more findings "${id}" are left out`;
  return { id, severity: 'info', message, line: null, fix: null };
}
