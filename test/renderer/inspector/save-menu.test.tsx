import { expect, test } from 'vitest';
import { lackOf } from '../../../src-renderer/inspector/file/export-menu';
import { SaveMenu } from '../../../src-renderer/inspector/file/save-menu';
import type { ReadingProps } from '../../../src-renderer/inspector/reading';
import { ApiFailure } from '../../../src-shared/contract/call';
import { markupOf } from '../support/render';

const nothing = () => undefined;
const away = new TypeError('Failed to fetch');

test.each<[string, readonly ReadingProps[], boolean]>([
  ['all of it is there', [], false],
  ['something is being read', [{ failure: null, onRetry: nothing }], true],
  ['something could not be read', [{ failure: away, onRetry: nothing }, { failure: null }], false],
])('a session can wait to be saved, but for nothing that will not come: %s', (_, lacking, isLoading) => {
  const markup = markupOf(<SaveMenu lacking={lacking} onSave={nothing} />);
  expect(markup.includes('data-loading="true"')).toBe(isLoading);
});

test('a file waits for the versions of its package, which tell its checksum, unless the package was deleted', () => {
  const lacking = (data: unknown, error: unknown) =>
    lackOf({ data, error, refetch: nothing }).map(({ failure }) => failure);
  expect(lacking(undefined, null)).toEqual([null]);
  expect(lacking(undefined, away)).toEqual([away]);
  expect(lacking([], null)).toEqual([]);
  expect(lacking(undefined, new ApiFailure(404, { code: 'PACKAGE_NOT_FOUND' }))).toEqual([]);
});
