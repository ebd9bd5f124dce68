import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { errorCatalogue } from '../../src-shared/contract/errors';
import { eventWords } from '../../src-shared/contract/event-names';
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

  test('refers only to schemas and headers that it has', () => {
    const { components } = JSON.parse(printed) as {
      components: Record<string, Record<string, unknown>>;
    };
    const referred = [...printed.matchAll(/"\$ref": "([^"]+)"/g)].map((match) => match[1] ?? '');
    const kinds = ['schemas', 'headers', 'parameters'];
    const known = kinds.flatMap((kind) =>
      Object.keys(components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`),
    );
    expect(new Set(referred)).toEqual(new Set(known));
  });
});

describe('what a generated client reads of operations', () => {
  interface Operation {
    readonly operationId: string;
    readonly requestBody?: { readonly required: boolean };
    readonly parameters: readonly { readonly $ref?: string }[];
    readonly responses: Readonly<Record<string, { readonly headers: Readonly<Record<string, unknown>> }>>;
  }
  const { paths } = JSON.parse(printed) as { paths: Record<string, Record<string, Operation>> };
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const find = (id: string) => operations.find(({ operationId }) => operationId === id);

  test.each([
    ['createUploadUrl', true],
    ['launchPackage', true],
    ['createSession', true],
    ['createWebhook', true],
    ['uploadPackage', true],
    ['updateSettings', false],
    ['testWebhook', false],
  ])('the body of %s is required: %s', (id, required) => {
    expect(find(id)?.requestBody?.required).toBe(required);
  });

  test.each([
    ['launchPackage', 'Idempotency-Key'],
    ['readSession', 'If-None-Match'],
    ['patchSession', 'If-Match'],
    ['downloadPackage', 'Range'],
  ])('%s may be sent with %s', (id, header) => {
    expect(find(id)?.parameters).toContainEqual({ $ref: `#/components/parameters/${header}` });
  });

  test.each([
    ['listPackages', '200', ['ETag', 'X-Request-Id', 'X-RateLimit-Remaining']],
    ['listPackages', '429', ['Retry-After']],
    ['launchPackage', '201', ['Idempotent-Replayed']],
  ])('%s answers %s with %s', (id, status, headers) => {
    expect(Object.keys(find(id)?.responses[status]?.headers ?? {})).toEqual(expect.arrayContaining(headers));
  });
});

describe('docs/webhooks.md', () => {
  test('lists each event in the words of the contract', () => {
    const page = readFileSync('docs/webhooks.md', 'utf8');
    const rows = [...page.matchAll(/^\| `(\w+\.[\w.]+)` +\| (.*?) +\|$/gm)].map(([, name, words]) => [
      name,
      words,
    ]);
    expect(rows).toEqual(Object.entries(eventWords));
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
