import { describe, expect, test } from 'vitest';
import { FindingList } from '../../../src-renderer/manage/findings/finding-list';
import { findingsInWords } from '../../../src-renderer/api/words/findings';
import { speak, startI18n } from '../../../src-renderer/ui/i18n';
import type { Finding } from '../../../src-shared/contract/common';
import { findingWords } from '../../../src-shared/contract/finding-words';
import { fillWords } from '../../../src-shared/kernel/fill-words';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import { markupOf } from '../support/render';

const broken = `<manifest identifier="m">
  <metadata><schemaversion>7.0 $t(x) {{version}}</schemaversion></metadata>
  <organizations default="none"><organization identifier="o">
    <item identifier="i" identifierref="r"/><item identifierref="gone &amp; &lt;lost&gt;"/>
  </organization></organizations>
  <resources><resource identifier="r" href="a\\b.html" scormtype="scorm"/></resources>
</manifest>`;

const inFile = (finding: Omit<Finding, 'file' | 'also'>): Finding => ({
  id: finding.id,
  severity: finding.severity,
  facts: finding.facts,
  message: finding.message,
  fix: finding.fix,
  section: finding.section,
  fix_id: finding.fix_id,
  line: finding.line,
  file: 'imsmanifest.xml',
});
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

describe('the findings of a package', () => {
  const findings = readManifest(broken).findings.map(inFile);

  test('are said in English as the API says them, whatever stands in their facts', () => {
    expect(findings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['manifest.version-unknown', 'manifest.item-without-id', 'manifest.backslash']),
    );
    for (const finding of findings) {
      const markup = markupOf(<FindingList findings={[finding]} />);
      expect(markup).toContain(`>${escaped(finding.message)}<`);
      expect(markup).toContain(`Fix: ${escaped(finding.fix ?? '')}`);
    }
  });

  test.each(['manifest.not-well-formed', 'manifest.duplicate-id'])(
    'in another language have its words: %s',
    async (id) => {
      const key = `${id}/${id === 'manifest.duplicate-id' ? 'item' : 'open-comment'}` as const;
      const de = { [key]: { message: 'Doppelt: {{id}}', fix: 'Ändern' } };
      const i18n = startI18n({ findings: { ...findingsInWords, de: () => Promise.resolve(de) } });
      await speak(i18n, 'de');
      expect(i18n.t(`${key}.message`, { ns: 'findings', id: 'a' })).toBe('Doppelt: a');
      expect(i18n.t('manifest.empty.message', { ns: 'findings' })).toBe('The manifest is empty');
    },
  );

  test('are said in the server’s words where their id is not known', () => {
    const told = {
      id: 'manifest.of-a-newer-server',
      facts: {},
      message: 'It is odd',
      fix: 'Mend it',
      section: null,
      fix_id: null,
    } as const;
    const markup = markupOf(<FindingList findings={[inFile({ ...told, severity: 'info', line: 3 })]} />);
    expect(markup).toContain('It is odd');
    expect(markup).toContain('Fix: Mend it');
  });

  const odd: Finding = {
    id: 'manifest.of-a-newer-server',
    severity: 'warning',
    facts: {},
    message: 'It is odd',
    fix: null,
    section: 'CAM 3.4.1.9',
    fix_id: 'slashes',
    file: 'a.html',
    line: 7,
  };

  test('name the section of the standard, and the fix that needs no author', () => {
    expect(markupOf(<FindingList findings={[odd]} />)).toContain(
      'SCORM 2004, CAM 3.4.1.9 · Lectern can mend this itself (fix “slashes”)',
    );
  });

  test('name the further places on request, and how many are not listed', () => {
    const places = [
      { file: 'b.html', line: 8 },
      { file: 'c.html', line: null },
      { file: 'b.html', line: 12 },
    ];
    const markup = markupOf(<FindingList findings={[{ ...odd, also: { count: 60, places } }]} />);
    expect(markup).toMatch(
      /<summary>and in 60 other places<\/summary>.*b\.html, lines 8, 12<.*>c\.html<.*and 57 more.*<\/details>/,
    );
  });

  test.each([
    [4, 4, ''],
    [5, 3, '2 more like these'],
  ])('of one kind, %i of them: %i stand there at once', (count, shown, summary) => {
    const findings = Array.from({ length: count }, (_, at) => ({ ...odd, message: `Odd ${String(at)}` }));
    const [before = '', behind = ''] = markupOf(<FindingList findings={findings} />).split('<details');
    expect(before.match(/Odd \d/g)).toHaveLength(shown);
    expect(behind.match(/Odd \d/g) ?? []).toHaveLength(count - shown);
    expect(behind).toContain(summary);
  });
});

test.each(Object.entries(findingWords))('the window finds the words of %s', (key, words) => {
  const t = startI18n({ findings: findingsInWords }).getFixedT('en', 'findings');
  const facts = Object.fromEntries(
    [...words.message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => [name, `<${name}>`]),
  );
  expect(t(`${key}.message`, facts)).toBe(fillWords(words.message, facts));
  if ('fix' in words) expect(t(`${key}.fix`)).toBe(words.fix);
});
