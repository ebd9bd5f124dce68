import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { manifest12 } from './manifest-text';

/** Ids and places of three pages whose attributes come several times, one of them with references and blanks around it. */
function pagesRead(title: string) {
  const items = ['I1', 'I2', 'I3'].map(
    (id) =>
      `<item identifier="${id}" identifierref=" R&#49;\n" parameters="?a=1&amp;b=2"><title>${title}</title></item>`,
  );
  const { course, findings } = readManifest(manifest12({ items: items.join('') }));
  const pages = course?.root.children.map(({ id, content }) => ({ id, parameters: content?.parameters }));
  return { pages, titles: course?.root.children.map((page) => page.title), findings };
}

describe('attributes that come several times', () => {
  test.each([
    ['in ASCII', 'Lesson'],
    ['in other letters', 'Über \u{1F600}'],
  ])('are read alike each time, %s', (_, title) => {
    const { pages, titles, findings } = pagesRead(title);
    expect(findings).toEqual([]);
    expect(titles).toEqual([title, title, title]);
    expect(pages).toEqual(['I1', 'I2', 'I3'].map((id) => ({ id, parameters: '?a=1&b=2' })));
  });

  test('are told from others of the same length', () => {
    const ids = Array.from({ length: 600 }, (_, index) => `item-${String(index + 100)}`);
    const items = ids.map((id) => `<item identifier="${id}" identifierref="R1"><title>${id}</title></item>`);
    const { course } = readManifest(manifest12({ items: items.join('') }));
    expect(course?.root.children.map(({ id }) => id)).toEqual(ids);
    expect(course?.root.children.map(({ title }) => title)).toEqual(ids);
  });
});
