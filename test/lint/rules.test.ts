import { describe, expect, test } from 'vitest';
import { lintWords, type LintRuleId } from '../../src-shared/lint/lint-words';
import { rules } from '../../src-shared/lint/rules';
import { readManifest } from '../../src-shared/scorm/cam/read-manifest';
import { idOfWords } from '../../src-shared/kernel/fill-words';
import { lint, pack12, pack2004, speaking12 } from './a-package';
import { casesOfFiles, type LintCase } from './cases-of-files';
import { casesOfManifest } from './cases-of-manifest';
import { casesOfPages } from './cases-of-pages';
import { casesOfSequencing, moreOfSequencing } from './cases-of-sequencing';

const cases: Readonly<Record<LintRuleId, LintCase>> = {
  ...casesOfFiles,
  ...casesOfManifest,
  ...casesOfSequencing,
  ...casesOfPages,
};

describe('each rule of the lint', () => {
  test.each(Object.entries(cases))(
    '%s is found where it is, with its place',
    (id, { faulty, says, file, line }) => {
      const found = lint(faulty).filter((finding) => finding.id === id);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ file, line: line ?? null });
      expect(found[0]?.message).toContain(says);
    },
  );

  test.each(Object.entries(cases))('%s is not found where it is not', (id, { sound }) => {
    expect(lint(sound).map((finding) => finding.id)).not.toContain(id);
  });

  test.each(moreOfSequencing)('it is said that %s', (says, pack) => {
    expect(lint(pack).map(({ message }) => message)).toContainEqual(expect.stringContaining(says));
  });

  test('is in the list once, with words of its own, and no words are without a rule', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const said = new Set(Object.keys(lintWords).map((key) => idOfWords(key, {}).id));
    said.delete('package.more');
    expect([...said].toSorted()).toEqual(ids.toSorted());
  });

  test('speaks in its own words only', () => {
    for (const pack of [...Object.values(cases).map(({ faulty }) => faulty), pack12(), pack2004()]) {
      for (const finding of lint(pack)) {
        const rule = rules.find(({ id }) => id === finding.id);
        expect(rule?.severity ?? 'info').toBe(finding.severity);
        expect(finding.message).not.toMatch(/\{\{/);
      }
    }
  });

  test('has nothing to say about a sound package', () => {
    expect(lint(pack12())).toEqual([]);
    expect(lint(pack2004())).toEqual([]);
  });
});

test('of one rule fifty findings are kept, the rest is counted', () => {
  const declared = Array.from({ length: 70 }, (_, at) => `<file href="folder-${String(at)}/gone.js"/>`).join(
    '',
  );
  const found = lint(pack12({ declared }));
  expect(found.filter(({ id }) => id === 'package.file-missing')).toHaveLength(50);
  expect(found).toContainEqual(
    expect.objectContaining({
      id: 'package.more',
      severity: 'info',
      message: '20 more findings "package.file-missing" are left out',
    }),
  );
});

test('files with the same fault in their names are one finding, with the first fifty of them', () => {
  const files = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`a b${String(at)}.png`, 1]));
  const [found, ...others] = lint(pack12({ files })).filter(({ id }) => id === 'package.name-blank');
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    message: '70 names have blanks, among them "a b0.png", "a b1.png", "a b2.png"',
    facts: { case: 'many', number: 70 },
    file: 'a b0.png',
    also: { count: 69 },
  });
  expect(found?.also?.places).toHaveLength(50);
  expect(found?.also?.places[0]).toEqual({ file: 'a b1.png', line: null });
});

test.each([
  [
    'files that are missing in one folder',
    pack12({ declared: ['', 'a', 'b', 'c', 'd'].map((at) => `\n<file href="x/${at}.js"/>`).join('') }),
    { id: 'package.file-missing', line: 9, also: { count: 4 }, facts: { number: 5 } },
  ],
  [
    'names in another case in one folder',
    pack12({
      declared: ['a', 'b', 'c', 'd'].map((at) => `\n<file href="x/${at}.JS"/>`).join(''),
      files: { 'x/a.js': 1, 'x/b.js': 1, 'x/c.js': 1, 'x/d.js': 1 },
    }),
    { id: 'package.file-case', line: 9, also: { count: 3 }, fix_id: 'case' },
  ],
  [
    'resources without a type',
    pack12({
      resources: `${pack12().manifest.match(/<resource .*<\/resource>/)?.[0] ?? ''}${['2', '3', '4', '5'].map((at) => `\n<resource identifier="R${at}" adlcp:scormtype="asset"/>`).join('')}`,
    }),
    { id: 'manifest.resource-type', line: 9, also: { count: 3 } },
  ],
  [
    'addresses of one host',
    pack12({
      page: `${speaking12}${['a', 'b', 'c', 'd'].map((at) => `\n<img src="https://x.example/${at}.png">`).join('')}`,
    }),
    { id: 'page.external-url', line: 2, also: { count: 3 }, facts: { host: 'x.example' } },
  ],
  [
    'files that a page misses in one folder',
    pack12({
      page: `${speaking12}${['a', 'b', 'c', 'd'].map((at) => `\n<img src="x/${at}.png">`).join('')}`,
    }),
    { id: 'page.file-missing', line: 2, also: { count: 3 } },
  ],
])('%s are one finding where they are many', (_, pack, expected) => {
  expect(lint(pack)).toMatchObject([expected]);
});

test('files at the root that no resource declares are told as that', () => {
  expect(lint(pack12({ files: { 'b.png': 1, 'c.png': 1 } }))).toMatchObject([
    { message: 'No resource declares 2 files at the root of the package, among them "b.png"' },
  ]);
});

test('what is the same on several pages is one finding, with the further places', () => {
  const page = '<img src="https://x.example/a.png">';
  const files = { 'b.html': `\n${page}\n${page}`, 'c.html': page };
  const declared = '<file href="b.html"/><file href="c.html"/>';
  const found = lint(pack12({ declared, page: `${speaking12}${page}`, files }));
  expect(found).toMatchObject([
    {
      id: 'page.external-url',
      file: 'a.html',
      line: 1,
      also: {
        count: 2,
        places: [
          { file: 'b.html', line: 2 },
          { file: 'c.html', line: 1 },
        ],
      },
    },
  ]);
});

test.each([
  ['a short text', 'set("cmi.suspend_data", "page 3")'],
  ['reading it', 'get("cmi.suspend_data")'],
])('nothing is said of suspend_data for %s', (_, code) => {
  const found = lint(pack12({ page: `${speaking12}<script>${code}</script>` }));
  expect(found.map(({ id }) => id)).not.toContain('page.suspend-data');
});

test('a shell is not told to call the API: the course elsewhere may do that', () => {
  const found = lint(pack12({ page: '<script>location.href = "https://lms.example/course"</script>' }));
  expect(found.map(({ id }) => id)).toEqual(['package.dispatch-shell']);
});

test('a script that is declared and loaded, but missing, is told once, and nothing of the API it may look for', () => {
  const found = lint(pack12({ declared: '<file href="api.js"/>', page: '<script src="api.js"></script>' }));
  expect(found.map(({ id }) => id)).toEqual(['package.file-missing']);
});

test.each(['C:\\course\\b.html', 'C:/course/b.html', 'file:///C:/course/b.html'])(
  'a launch page at %s is told once, as an error',
  (href) => {
    const resources = `<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="${href}"><file href="${href}"/></resource>`;
    const pack = { ...pack12({ resources }), files: {} };
    expect(readManifest(pack.manifest).findings).toEqual([]);
    expect(lint(pack)).toMatchObject([{ id: 'manifest.disk-href', severity: 'error' }]);
  },
);

test('a finding names section and fix where there are any', () => {
  const files = { 'there.js': 1 };
  const found = lint(pack12({ declared: '<file href="There.js"/>', files }));
  expect(found).toMatchObject([{ id: 'package.file-case', section: 'CAM 3.4.1.25', fix_id: 'case' }]);
});

test.each([
  ['fetch', 'fetch("https://x.example/a")'],
  ['a request', 'x.open("GET", "https://x.example/a")'],
  ['a module', 'import "https://x.example/a"'],
  ['a source', 'image.src = "https://x.example/a"'],
  ['a worker', 'importScripts("//x.example/a")'],
])('a script that loads by %s is found in its file', (_, code) => {
  const found = lint(pack12({ declared: '<file href="b.js"/>', files: { 'b.js': `\n\n${code}` } }));
  expect(found).toMatchObject([{ id: 'page.external-url', file: 'b.js', line: 3 }]);
});

test('a style sheet that loads a font from elsewhere is found', () => {
  const files = { 'b.css': '@font-face { src: url(https://fonts.example/a.woff2) }' };
  const found = lint(pack12({ declared: '<file href="b.css"/>', files }));
  expect(found).toMatchObject([{ id: 'page.external-url', file: 'b.css', line: 1 }]);
});
