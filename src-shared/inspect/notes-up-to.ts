/** What is noted of the entries up to a position, of a map that goes on growing in the order of positions. */
export class NotesUpTo<Note> implements ReadonlyMap<number, readonly Note[]> {
  constructor(
    private readonly all: ReadonlyMap<number, readonly Note[]>,
    private readonly position: number,
  ) {}

  get(position: number): readonly Note[] | undefined {
    return position > this.position ? undefined : this.all.get(position);
  }

  has(position: number): boolean {
    return position <= this.position && this.all.has(position);
  }

  get size(): number {
    return [...this.keys()].length;
  }

  *entries(): MapIterator<[number, readonly Note[]]> {
    for (const noted of this.all) {
      if (noted[0] > this.position) return;
      yield noted;
    }
  }

  *keys(): MapIterator<number> {
    for (const [position] of this.entries()) yield position;
  }

  *values(): MapIterator<readonly Note[]> {
    for (const [, notes] of this.entries()) yield notes;
  }

  [Symbol.iterator](): MapIterator<[number, readonly Note[]]> {
    return this.entries();
  }

  forEach(
    see: (notes: readonly Note[], position: number, map: ReadonlyMap<number, readonly Note[]>) => void,
  ): void {
    for (const [position, notes] of this.entries()) see(notes, position, this);
  }
}
