import { describe, expect, test } from 'vitest';
import {
  isNarrowed,
  noFilters,
  queryOf,
  viewAfter,
  viewOf,
} from '../../../src-renderer/manage/library/library-view';

describe('what the library shows', () => {
  test('is what is usual where the address says nothing, and then the address stays empty', () => {
    const view = viewOf('');
    expect(view).toMatchObject({ page: 1, sort: 'updated_at', order: 'desc' });
    expect(queryOf(view)).toBe('');
    expect(isNarrowed(view)).toBe(false);
  });

  test('comes back from the address as it went in, signs of addresses included', () => {
    const view = viewAfter(viewOf(''), {
      ...{ search: 'a & b? #1', sort: 'title', order: 'asc', scorm_version: '2004', source: 'folder' },
      ...{ findings: 'warning', status: 'failed', tag: 'Größe +1', page: 3 },
    });
    expect(queryOf(view)).not.toMatch(/[?#]/);
    expect(viewOf(queryOf(view))).toEqual(view);
  });

  test('passes over nonsense in the address and keeps the rest', () => {
    const view = viewOf('sort=colour&order=up&page=-1&source=disk&findings=error&tag=&extra=1');
    expect(view).toEqual({ ...viewOf(''), findings: 'error' });
  });

  test('begins at the first page with each change but that of the page', () => {
    const third = viewAfter(viewOf('search=a'), { page: 3 });
    expect(third).toMatchObject({ search: 'a', page: 3 });
    expect(viewAfter(third, { source: 'zip' }).page).toBe(1);
  });

  test('is narrowed by a search or a filter, and no longer once they are cleared', () => {
    for (const query of ['search=x', 'tag=y', 'status=ready']) expect(isNarrowed(viewOf(query))).toBe(true);
    const cleared = viewAfter(viewOf('search=x&tag=y&source=zip&sort=title&order=asc'), noFilters);
    expect(isNarrowed(cleared)).toBe(false);
    expect(queryOf(cleared)).toBe('sort=title&order=asc');
  });
});
