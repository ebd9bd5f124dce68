import { describe, expect, test } from 'vitest';
import { everyPage } from '../../../src-renderer/api/every-page';
import { nextPage } from '../../../src-renderer/api/next-page';
import { queryKeys } from '../../../src-renderer/api/query-keys';
import { staleAfter } from '../../../src-renderer/api/refresh-by-live';

describe('what is read again after a piece of news', () => {
  test.each([
    [
      'packages changed',
      { type: 'packages-changed' },
      [['packages'], ['folders', 'linked'], ['assignments']],
    ],
    ['assignments changed', { type: 'assignments-changed' }, [['assignments'], ['results']]],
    ['folders changed', { type: 'folders-changed' }, [['folders']]],
    ['imports changed', { type: 'imports-changed' }, [['folders', 'watched'], ['imports']]],
    [
      'a session changed',
      { type: 'session-changed', sessionId: 's1' },
      [['session-lists'], ['session', 's1'], ['remotes']],
    ],
    [
      'the channel came back',
      { type: 'reopened' },
      [
        ...[['outgoing'], ['packages'], ['folders'], ['session-lists'], ['session'], ['observations']],
        ...[['remotes'], ['room'], ['board'], ['people'], ['assignments'], ['results']],
      ],
    ],
    [
      'a journal grew: its reader reads on itself',
      { type: 'journal-grew', sessionId: 's1', lastPosition: 2 },
      [],
    ],
    [
      'something of the content was observed',
      { type: 'content-observed', sessionId: 's1' },
      [['observations', 's1']],
    ],
    ['remotes changed', { type: 'remotes-changed' }, [['remotes']]],
    ['the room changed', { type: 'room-changed' }, [['room']]],
    ['people changed', { type: 'people-changed' }, [['people'], ['assignments'], ['results']]],
    ['the channel is lost', { type: 'lost' }, []],
  ] as const)('%s', (_, news, keys) => {
    expect(staleAfter(news)).toEqual(keys);
  });

  test('the list of sessions of a package is among the lists of sessions', () => {
    const [lists] = queryKeys.sessionLists();
    expect(queryKeys.sessionList('p1')[0]).toBe(lists);
  });
});

describe('the page after a page', () => {
  test('is the next number while there is more', () => {
    expect(nextPage({ pagination: { page: 2, has_more: true } })).toBe(3);
    expect(nextPage({ pagination: { page: 3, has_more: false } })).toBeUndefined();
  });

  test('is read until the last one has been', async () => {
    const read = (page: number) => Promise.resolve({ pagination: { page, has_more: page < 3 } });
    expect((await everyPage(read)).map(({ pagination }) => pagination.page)).toEqual([1, 2, 3]);
  });
});
