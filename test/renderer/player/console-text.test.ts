import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { consoleText } from '../../../src-renderer/player/frame/console-text';

/** What content made: of a realm of its own. */
const made = (script: string): unknown => runInNewContext(`(${script})`);

test.each([
  ['"text"', 'text'],
  ['7', '7'],
  ['{ page: 3, tries: ["a", "b"] }', '{"page":3,"tries":["a","b"]}'],
  ['[1, { deep: { deeper: { deepest: { no: 1 } } } }]', '[1,{"deep":{"deeper":{"deepest":"…"}}}]'],
  ['new TypeError("planted")', 'TypeError: planted'],
  ['{ error: new TypeError("planted"), call: () => 1 }', '{"error":"TypeError: planted","call":"() => 1"}'],
  ['{ toString: () => "a course" }', 'a course'],
  ['{ get broken() { throw new Error("no") } }', '?'],
  ['undefined', 'undefined'],
  ['Object.create(null)', '?'],
] as const)('%s is told as %s', (script, expected) => {
  expect(consoleText([made(script)])).toBe(expected);
});

test('several parts stand beside each other, and what goes round in circles comes to an end', () => {
  expect(consoleText(['save failed', made('{ code: 101 }')])).toBe('save failed {"code":101}');
  const circle = made('(() => { const one = {}; one.self = one; return one; })()');
  expect(consoleText([circle])).toBe('{"self":{"self":{"self":{"self":"…"}}}}');
});

test('what is long is cut', () => {
  const text = consoleText([{ list: Array.from({ length: 1000 }, () => 'x'.repeat(1000)) }]);
  expect(text.length).toBeLessThan(30_000);
  expect(text).toContain('…');
});
