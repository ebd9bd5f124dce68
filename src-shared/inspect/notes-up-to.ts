import type { TraceNote } from '../scorm/attempt';

type Notes = ReadonlyMap<number, readonly TraceNote[]>;

/** The notes of the entries up to a position, of a map that goes on growing in the order of positions. */
export class NotesUpTo implements Notes {
  constructor(
    private readonly all: Notes,
    private readonly position: number,
  ) {}

  get(position: number): readonly TraceNote[] | undefined {
    return position > this.position ? undefined : this.all.get(position);
  }

  has(position: number): boolean {
    return position <= this.position && this.all.has(position);
  }

  get size(): number {
    return [...this.keys()].length;
  }

  *entries(): MapIterator<[number, readonly TraceNote[]]> {
    for (const noted of this.all) {
      if (noted[0] > this.position) return;
      yield noted;
    }
  }

  *keys(): MapIterator<number> {
    for (const [position] of this.entries()) yield position;
  }

  *values(): MapIterator<readonly TraceNote[]> {
    for (const [, notes] of this.entries()) yield notes;
  }

  [Symbol.iterator](): MapIterator<[number, readonly TraceNote[]]> {
    return this.entries();
  }

  forEach(see: (notes: readonly TraceNote[], position: number, map: Notes) => void): void {
    for (const [position, notes] of this.entries()) see(notes, position, this);
  }
}
