import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { openApiDocument } from '../../src-shared/contract/openapi';

const place = 'docs/api.md';
const mark = '<!-- printed by the test of this page -->\n';

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
}

/** One table for each group of the reference, in its order. */
function printed(): string {
  const endpoints = Object.values(contract);
  const { tags, paths } = openApiDocument(endpoints) as {
    tags: readonly { name: string }[];
    paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  const tagById = new Map(operations.map(({ operationId, tags: [tag = ''] }) => [operationId, tag]));
  const tables = tags.map(({ name }) => {
    const rows = endpoints
      .filter(({ id }) => tagById.get(id) === name)
      .map(({ method, path, access, summary }) => `| \`${method} ${path}\` | ${access} | ${summary} |`);
    return [`### ${name}`, '', '| operation | scope | what it does |', '| --- | --- | --- |', ...rows].join(
      '\n',
    );
  });
  return `\n${tables.join('\n\n')}\n`;
}

test('docs/api.md has every operation; LECTERN_PRINT=api with this test prints them anew', async () => {
  const [walk = ''] = readFileSync(place, 'utf8').split(mark);
  const options = await resolveConfig(place);
  const page = await format(walk + mark + printed(), { ...options, filepath: place });
  if (process.env['LECTERN_PRINT'] === 'api') writeFileSync(place, page);
  expect(readFileSync(place, 'utf8')).toBe(page);
});
