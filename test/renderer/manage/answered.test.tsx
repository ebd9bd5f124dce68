import { describe, expect, test } from 'vitest';
import { Answered, type Asked } from '../../../src-renderer/manage/answered';
import { ShowMore, type Paged } from '../../../src-renderer/manage/show-more';
import { markupOf } from '../support/render';

const asked: Asked<readonly string[]> = {
  data: undefined,
  error: null,
  isPending: false,
  refetch: () => undefined,
};

const shown = (query: Partial<Asked<readonly string[]>>) =>
  markupOf(
    <Answered
      query={{ ...asked, ...query }}
      label="Loading names"
      isEmpty={(names) => names.length === 0}
      empty="No names"
    >
      {(names) => names.join(', ')}
    </Answered>,
  );

describe('the place of an answer', () => {
  test('names what is being loaded while the answer is awaited', () => {
    expect(shown({ isPending: true })).toContain('role="status" aria-label="Loading names"');
  });

  test('explains a failure, and offers another try', () => {
    const markup = shown({ error: new TypeError('no answer') });
    expect(markup).toContain('Lectern does not answer');
    expect(markup).toContain('Try again');
  });

  test('shows the answer, also when asking once more has failed', () => {
    const markup = shown({ data: ['Ada', 'Bob'], error: new TypeError('no answer') });
    expect(markup).toContain('Ada, Bob');
    expect(markup).not.toContain('data-testid="failure"');
  });

  test('says that an answer is empty', () => {
    expect(shown({ data: [] })).toContain('No names');
  });
});

describe('the way to the next page', () => {
  const paged: Paged = {
    data: undefined,
    hasNextPage: true,
    isFetching: false,
    isFetchNextPageError: false,
    error: null,
    fetchNextPage: () => undefined,
  };

  test('is there as long as there is a next page', () => {
    expect(markupOf(<ShowMore list={paged} />)).toContain('Show more');
    expect(markupOf(<ShowMore list={{ ...paged, hasNextPage: false }} />)).not.toContain('<button');
  });

  test('says why the next page did not come', () => {
    const failed = { ...paged, isFetchNextPageError: true, error: new TypeError('no answer') };
    expect(markupOf(<ShowMore list={failed} />)).toContain('Lectern does not answer');
  });
});
