import { describe, expect, test } from 'vitest';
import { ChoosingPage } from '../../../src-renderer/player/shell/choosing-page';
import { TableOfContents } from '../../../src-renderer/player/shell/table-of-contents';
import type { TocEntry } from '../../../src-shared/scorm/attempt/views';
import { markupOf } from '../support/render';
import { anEntry } from './an-entry';

const tableOf = (toc: readonly TocEntry[], courseId: string | null = null) =>
  markupOf(<TableOfContents title="A course" courseId={courseId} toc={toc} onChoose={() => undefined} />);

/** The opening tag of each entry, by the id of its activity, in order. */
function tagsIn(markup: string): ReadonlyMap<string, string> {
  const tags = markup.match(/<button[^>]*data-item-id="[^>]*>/g) ?? [];
  return new Map(tags.map((tag) => [/data-item-id="([^"]*)"/.exec(tag)?.[1] ?? '', tag]));
}

describe('the table of contents', () => {
  test('lists what is seen in the order of the engine', () => {
    const tags = tagsIn(tableOf([anEntry('C'), anEntry('A', { isVisible: false }), anEntry('B')]));
    expect([...tags.keys()]).toEqual(['C', 'B']);
  });

  test('indents an entry by its depth', () => {
    const tags = tagsIn(tableOf([anEntry('A'), anEntry('B', { depth: 2 })]));
    expect(tags.get('A')).toContain('0 * 1.125rem');
    expect(tags.get('B')).toContain('2 * 1.125rem');
  });

  test('keeps what cannot be chosen within reach of the keyboard, and says that it cannot', () => {
    const markup = tableOf([anEntry('A'), anEntry('B', { isSelectable: false })]);
    const tags = tagsIn(markup);
    expect(tags.get('A')).toContain('aria-disabled="false"');
    expect(tags.get('B')).toContain('aria-disabled="true"');
    expect(tags.get('B')).not.toMatch(/ disabled|tabindex="-1"/);
    expect(markup.match(/, not available now/g)).toHaveLength(1);
  });

  test('marks the current entry, and it only', () => {
    const tags = tagsIn(tableOf([anEntry('A'), anEntry('B', { isCurrent: true })]));
    expect(tags.get('A')).not.toContain('aria-current');
    expect(tags.get('B')).toContain('aria-current="step"');
  });

  test('says how each activity stands, and how many are done', () => {
    const markup = tableOf([
      anEntry('A', { completionStatus: 'completed' }),
      anEntry('B', { successStatus: 'failed' }),
      anEntry('C', { completionStatus: 'incomplete' }),
    ]);
    expect(markup).toContain('1 of 3 done');
    expect(markup.match(/, (completed|failed|begun)/g)).toEqual([', completed', ', failed', ', begun']);
  });

  test('begins with the course itself where that can be chosen', () => {
    expect(tableOf([anEntry('A')], 'ORG')).toMatch(/data-item-id="ORG".*A course.*data-item-id="A"/);
    expect(tableOf([anEntry('A')])).not.toContain('toc-course');
  });
});

describe('the page where nothing is open', () => {
  test('speaks of the table of contents where there is one, and offers to show it', () => {
    const page = markupOf(<ChoosingPage hasToc onShowToc={() => undefined} />);
    expect(page).toContain('Choose one from the table of contents');
    expect(page).toContain('Show table of contents');
  });

  test('speaks of the steps where there is no table', () => {
    const page = markupOf(<ChoosingPage hasToc={false} onShowToc={() => undefined} />);
    expect(page).toContain('Go on with Next or Previous');
    expect(page).not.toContain('table of contents');
  });
});
