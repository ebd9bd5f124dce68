import { expect, test } from 'vitest';
import { SaveMenu } from '../../../src-renderer/inspector/file/save-menu';
import type { ReadingProps } from '../../../src-renderer/inspector/reading';
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
