import { describe, expect, test } from 'vitest';
import { textFromBytes } from '../../../src-renderer/api/package-files';
import { FileList, indexAfterKey } from '../../../src-renderer/manage/package/files/file-list';
import { mostBytesOf, previewKindOf } from '../../../src-renderer/manage/package/files/preview-kind';
import { SourceText } from '../../../src-renderer/manage/package/source-text';
import { markupOf } from '../support/render';

describe('how a file is shown', () => {
  test.each([
    ['a/Picture.SVG', 'image'],
    ['film.mp4', 'video'],
    ['voice.mp3', 'audio'],
    ['index.html', 'text'],
    ['imsmanifest.xml', 'text'],
    ['font.woff2', 'none'],
    ['html', 'none'],
    ['page.html.exe', 'none'],
  ] as const)('%s: %s', (path, kind) => {
    expect(previewKindOf(path)).toBe(kind);
    expect(mostBytesOf(kind) > 0).toBe(kind !== 'none');
  });

  test('a text keeps its markup as text, and has a number for each line', () => {
    const markup = markupOf(<SourceText name="a.html" text={'<script>x</script>\r\n\n&amp;'} />);
    expect(markup).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(markup).toContain('&amp;amp;');
    expect(markup).toContain('>1\n2\n3</pre>');
  });

  test.each([
    ['UTF-8', [0xc3, 0xa4], 'ä'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0xe4, 0x00], 'ä'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe4], 'ä'],
    ['old bytes that are no UTF-8', [0xe4, 0x62], 'äb'],
    ['nothing', [], ''],
  ])('in %s it is read', (_, bytes, text) => {
    expect(textFromBytes(Uint8Array.from(bytes).buffer)).toBe(text);
  });
});

describe('the list of files', () => {
  test('draws of very many only those that are seen', () => {
    const files = Array.from({ length: 20_000 }, (_, at) => ({
      path: `folder/${String(at)}.html`,
      size_bytes: at,
      compressed_size_bytes: null,
      declared: true,
    }));
    const markup = markupOf(<FileList files={files} openPath={null} onOpen={() => undefined} />);
    const rows = markup.match(/data-testid="file-row"/g) ?? [];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.length).toBeLessThan(60);
  });

  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['PageDown', 2, 9],
    ['PageUp', 2, 0],
    ['a', 2, null],
  ])('%s from %i leads to %s', (key, at, to) => {
    expect(indexAfterKey(key, at, 9)).toBe(to);
  });
});
