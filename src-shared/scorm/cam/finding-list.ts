import { createGathering, type Gathering } from '../../kernel/gathering';
import type { ManifestFinding } from './manifest-reading';
import { tell, type Told } from './told';

/** Reports one finding; the line where it is known. `fatal` is an error that leaves no course. */
export type Note = (severity: ManifestFinding['severity'] | 'fatal', told: Told, line?: number) => void;

const keptPerId = 50;

type Said = Told & Pick<ManifestFinding, 'severity'>;

export interface FindingList {
  readonly note: Note;
  readonly all: () => readonly ManifestFinding[];
  readonly isFatal: () => boolean;
}

/**
 * Gathers findings by their ids; what is the same on several lines is one finding, and what many items share, which is read
 * for each of them, counts once. Of one kind only the first 50 are kept, the rest is counted, so that a hostile manifest
 * stays small.
 */
export function createFindingList(): FindingList {
  const kinds = new Map<string, Gathering<Said, number | null>>();
  let isFatal = false;
  const note: Note = (given, told, line) => {
    if (given === 'fatal') isFatal = true;
    const severity = given === 'fatal' ? 'error' : given;
    const kind = kinds.get(told.id) ?? createGathering<Said, number | null>(keptPerId);
    kinds.set(told.id, kind);
    kind.add(told.message, line ?? 0, line ?? null, () => ({ ...told, severity }));
  };
  const all = () => {
    const leftOut = [...kinds].filter(([, kind]) => kind.leftOutCount() > 0);
    return [
      ...[...kinds.values()].flatMap((kind) => kind.all().map(findingFrom)),
      ...leftOut.map(([id, kind]) => moreOf(id, kind.leftOutCount())),
    ];
  };
  return { note, all, isFatal: () => isFatal };
}

type Noted = ReturnType<Gathering<Said, number | null>['all']>[number];

function findingFrom({ said, place, also }: Noted): ManifestFinding {
  return { ...said, line: place, ...(also && { also: { count: also.count, lines: also.places } }) };
}

function moreOf(id: string, number: number): ManifestFinding {
  return { ...tell('manifest.more', { number, id }), severity: 'info', line: null };
}
