import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { errorCatalogue } from '../../src-shared/contract/errors';
import { openApiDocument } from '../../src-shared/contract/openapi';

const place = 'docs/openapi.json';
const printed = `${JSON.stringify(openApiDocument(Object.values(contract)), null, 2)}\n`;

describe('the OpenAPI document', () => {
  test('is saved as docs/openapi.json; LECTERN_PRINT=openapi with this test prints it anew', () => {
    if (process.env['LECTERN_PRINT'] === 'openapi') writeFileSync(place, printed);
    expect(existsSync(place)).toBe(true);
    expect(readFileSync(place, 'utf8')).toBe(printed);
  });

  test('has every operation of the contract under its own id', () => {
    const { paths } = JSON.parse(printed) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const ids = Object.values(paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(ids.toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  test('refers only to schemas that it has', () => {
    const { components } = JSON.parse(printed) as { components: { schemas: Record<string, unknown> } };
    const referred = [...printed.matchAll(/"\$ref": "([^"]+)"/g)].map((match) => match[1] ?? '');
    const known = Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(new Set(referred)).toEqual(new Set(known));
  });
});

describe('docs/errors.md', () => {
  const page = readFileSync('docs/errors.md', 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (\d+) +\|/gm)].map((match) => [
    match[1],
    Number(match[2]),
  ]);

  test('explains each code of the catalogue with its status, and no other', () => {
    const catalogue = Object.entries(errorCatalogue).map(([code, { status }]) => [code, status]);
    expect(rows.toSorted()).toEqual(catalogue.toSorted());
  });
});
