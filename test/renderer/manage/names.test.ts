import { describe, expect, test } from 'vitest';
import { changeOfNames, namesOf } from '../../../src-renderer/manage/package/properties/names';

const before = namesOf({ title: 'As the manifest says', description: null });

describe('the form of title and description', () => {
  test('sends only what was changed, so that a new description pins no title', () => {
    expect(changeOfNames(before, before)).toEqual({});
    expect(changeOfNames(before, { ...before, description: 'New' })).toEqual({ description: 'New' });
    expect(changeOfNames(before, { ...before, title: 'New' })).toEqual({ title: 'New' });
  });

  test('takes what the package itself says where a field was emptied', () => {
    expect(changeOfNames({ title: 'Pinned', description: 'Old' }, { title: ' ', description: '' })).toEqual({
      title: null,
      description: null,
    });
  });
});
