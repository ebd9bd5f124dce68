import { describe, expect, test } from 'vitest';
import { AModel, type Standard } from './a-model';

/** What the book says of one element, and values to try it with. */
export interface ARow {
  /** With `n` for an index. */
  readonly name: string;
  readonly access: 'read-write' | 'read-only' | 'write-only';
  /** What it reads before anybody set it: a value, or an error number after a "!". */
  readonly reads: string;
  /** Values that belong to the type; the first is written and read back. */
  readonly takes: readonly string[];
  /** Values that do not, with the error number. */
  readonly refuses?: readonly (readonly [value: string, code: string])[];
  /** Smallest permitted maximum of characters. */
  readonly kept?: number;
  /** What has to be set before. */
  readonly before?: Readonly<Record<string, string>>;
}

/** The error numbers of a version for what each row can be asked. */
export interface RowCodes {
  readonly readOnly: string;
  readonly writeOnly: string;
  readonly wrongType: string;
}

function tableRow(standard: Standard, name: string) {
  return new AModel(standard).model.table.rows.find((row) => row.name === name);
}

/** Tries each row: what it reads, who may write it, which values it takes, how much it keeps. */
export function describeRows(standard: Standard, codes: RowCodes, rows: readonly ARow[]): void {
  describe.each(rows)('$name, $access', (row) => {
    const name = row.name.replaceAll('.n.', '.0.');
    const prepared = (parts: ConstructorParameters<typeof AModel>[1] = {}): AModel =>
      new AModel(standard, parts).fill(row.before ?? {});
    const [value = ''] = row.takes;

    test('is in the table, with this access', () => {
      expect(tableRow(standard, row.name)?.access).toBe(row.access);
    });

    test(`reads "${row.reads}" before it is set`, () => {
      expect(prepared().read(name)).toBe(row.reads);
    });

    test('lets content do what the book lets it do', () => {
      const model = prepared();
      expect(model.set(name, value)).toBe(row.access === 'read-only' ? codes.readOnly : '0');
      expect(model.read(name)).toBe(
        { 'read-write': value, 'read-only': row.reads, 'write-only': `!${codes.writeOnly}` }[row.access],
      );
    });

    test.each(row.takes)('takes "%s"', (taken) => {
      expect(prepared().give(name, taken)).toBe('0');
    });

    test.each(row.refuses ?? [])('refuses "%s" with %s', (refused, code) => {
      expect(prepared().give(name, refused)).toBe(code);
    });

    if (row.kept === undefined) return;
    const kept = 'x'.repeat(row.kept);
    test(`must keep ${row.kept} characters; more is refused only where lengths are strict`, () => {
      expect(prepared({ strictLengths: true }).give(name, kept)).toBe('0');
      expect(prepared({ strictLengths: true }).give(name, `${kept}x`)).toBe(codes.wrongType);
      expect(prepared().give(name, `${kept}x`)).toBe('0');
    });
  });
}
