import { describe, expect, test } from 'vitest';
import { createReadyFiles, type ReadyFile } from '../../src-main/content/ready-files';

const fileOf = (bytes: number): ReadyFile => ({
  facts: { size: bytes, tag: '"t"', gzip: null, canRange: true, typeHeaders: {} },
  gzip: null,
  plain: 'x'.repeat(bytes),
  heads: new Map(),
});
const hash = (letter: string) => letter.repeat(64);
const place = (sha256: string, urlPath: string, rootFolder = '') => ({ sha256, rootFolder, urlPath });

describe('files kept at hand', () => {
  test('stay below their limits whatever comes, and what was asked for last stays', () => {
    const ready = createReadyFiles({ count: 1000, bytes: 100_000, bytesOfOne: 10_000 });
    const often = place(hash('a'), 'often.js');
    ready.keep(often, fileOf(5000));
    for (let at = 0; at < 500; at += 1) {
      ready.keep(place(hash('a'), `${String(at)}.js`), fileOf(9000));
      expect(ready.get(often)).toBeDefined();
      expect(ready.heldBytes()).toBeLessThanOrEqual(100_000);
    }
    expect(ready.get(place(hash('a'), '0.js'))).toBeUndefined();
    expect(ready.get(place(hash('a'), '499.js'))).toBeDefined();
  });

  test('are few, however small they are and however long their names', () => {
    const ready = createReadyFiles({ count: 10, bytes: 50_000, bytesOfOne: 10 });
    for (let at = 0; at < 100; at += 1) ready.keep(place(hash('a'), `${String(at)}.js`), fileOf(1));
    expect(ready.get(place(hash('a'), '89.js'))).toBeUndefined();
    expect(ready.get(place(hash('a'), '90.js'))).toBeDefined();
    ready.keep(place(hash('a'), 'n'.repeat(40_000)), fileOf(1));
    expect(ready.heldBytes()).toBeLessThanOrEqual(50_000);
  });

  test('go with their package, and weigh nothing then', () => {
    const ready = createReadyFiles();
    ready.keep(place(hash('a'), 'a.js'), fileOf(10));
    ready.keep(place(hash('b'), 'a.js'), fileOf(20));
    ready.dropPackage(hash('a'));
    expect(ready.get(place(hash('a'), 'a.js'))).toBeUndefined();
    expect(ready.get(place(hash('b'), 'a.js'))?.facts.size).toBe(20);
    ready.dropPackage(hash('b'));
    expect(ready.heldBytes()).toBe(0);
  });

  test('weigh once when they are kept again', () => {
    const ready = createReadyFiles();
    ready.keep(place(hash('a'), 'a.js'), fileOf(10));
    const once = ready.heldBytes();
    ready.keep(place(hash('a'), 'a.js'), fileOf(10));
    expect(ready.heldBytes()).toBe(once);
  });

  test('of two places are never taken for one another', () => {
    const ready = createReadyFiles();
    ready.keep(place(hash('a'), '/b.js', 'a/'), fileOf(1));
    ready.keep(place(hash('a'), '/a//b.js', ''), fileOf(2));
    expect(ready.get(place(hash('a'), '/b.js', 'a/'))?.facts.size).toBe(1);
    expect(ready.get(place(hash('a'), '/a//b.js', ''))?.facts.size).toBe(2);
    expect(ready.get(place(hash('a'), '//b.js', 'a'))).toBeUndefined();
  });
});
