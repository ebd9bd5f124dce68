import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedLibraries } from '../shipped-libraries';

function install(folder: string, stated: object, files: Readonly<Record<string, string>> = {}): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(stated));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe('the libraries that are shipped', () => {
  test('are those that are needed and all that they need, each version once, with what they say of their licence', () => {
    const root = mkdtempSync(join(tmpdir(), 'lectern-libraries-'));
    const at = (path: string) => join(root, 'node_modules', path);
    install(root, {
      name: 'program',
      version: '1.0.0',
      dependencies: { a: '1' },
      devDependencies: { tool: '1' },
    });
    const a = { name: 'a', version: '1.0.0', license: 'MIT', dependencies: { b: '1', '@of/c': '1' } };
    install(at('a'), a, { LICENSE: 'A’s words\n', 'NOTICE.txt': 'A’s notice', 'licensed.js': 'no licence' });
    install(at('a/node_modules/b'), { name: 'b', version: '2.0.0', license: 'Own-1.0' });
    install(at('@of/c'), { name: '@of/c', version: '3.0.0', dependencies: { b: '1', a: '1', absent: '1' } });
    install(at('b'), { name: 'b', version: '1.0.0', license: 'ISC' }, { 'license.md': 'B’s words' });
    install(at('tool'), { name: 'tool', version: '1.0.0' });
    expect(shippedLibraries(root, [])).toEqual([
      { name: '@of/c', version: '3.0.0', licence: '', text: '' },
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'A’s words\n\nA’s notice' },
      { name: 'b', version: '2.0.0', licence: 'Own-1.0', text: '' },
      { name: 'b', version: '1.0.0', licence: 'ISC', text: 'B’s words' },
    ]);
    rmSync(root, { recursive: true });
  });

  test('that name a licence and bring no text have its standard text, with their author', () => {
    const root = mkdtempSync(join(tmpdir(), 'lectern-libraries-'));
    install(root, { name: 'program', version: '1.0.0', dependencies: { a: '1', b: '1' } });
    const at = (path: string) => join(root, 'node_modules', path);
    install(at('a'), { name: 'a', version: '1.0.0', license: 'MIT', author: { name: 'Ada' } });
    install(at('b'), { name: 'b', version: '1.0.0', license: 'Apache-2.0' });
    const [a, b] = shippedLibraries(root, []).map(({ text }) => text);
    expect(a).toMatch(/^MIT License\s+Copyright \(c\) Ada\s+Permission is hereby granted/);
    expect(b).toContain('Apache License');
    rmSync(root, { recursive: true });
  });

  test('of this program each state a licence and its text', () => {
    const libraries = shippedLibraries(resolve('.'));
    const names = libraries.map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'electron']));
    const without = libraries.filter(({ licence, text }) => licence === '' || text === '');
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
