import { rules } from '../lint/rules';
import { manifestWords } from '../scorm/cam/manifest-words';
import type { FindingRow, FindingWords } from '../scorm/cam/told';
import { xmlFaultWords } from '../scorm/cam/xml-fault-words';
import { idOfWords, namedFacts } from '../kernel/fill-words';
import { lintWords } from '../lint/lint-words';
import { packageWords } from './package-words';

/** Every finding with its words, as a page of documentation in Markdown. */
export function findingsPage(): string {
  const severities = new Map<string, string>(rules.map(({ id, severity }) => [id, severity]));
  return [
    head,
    '## The zip or folder\n',
    table(packageWords),
    '## Reading the manifest\n',
    table({ ...manifestWords, ...xmlFaultWords }),
    '## The lint\n',
    'What can be played, and will go wrong somewhere.\n',
    table(lintWords, severities),
  ].join('\n');
}

const head = `# Findings

Printed by \`LECTERN_PRINT=findings npx vitest run test/contract/findings-page\`; do not edit.

A finding is something true about a package that its author should know. It stands in \`findings\` of a package, and in
\`details.findings\` of a refusal. \`id\` keeps its meaning for ever; where one id has several sentences, \`facts.case\` says
which. \`section\` names the place in the books of SCORM 2004 4th Edition. Findings with a \`fix_id\` can be mended
automatically: that makes a new zip and leaves the uploaded one as it is. What is the same in several places is one finding,
with the further places in \`also\`. Of one rule at most 50 findings are listed, and 50 places of each; the
rest is counted.
`;

function table(words: FindingWords, severities?: ReadonlyMap<string, string>): string {
  const names = [
    'id',
    ...(severities ? ['severity'] : []),
    'what it says',
    'what to do',
    'section',
    'fix_id',
  ];
  const rows = Object.entries(words).map(([key, row]) => rowOf(key, row, severities));
  return [line(names), line(names.map(() => '-')), ...rows, ''].join('\n');
}

function rowOf(key: string, row: FindingRow, severities?: ReadonlyMap<string, string>): string {
  const severity = severities ? [severities.get(idOfWords(key, {}).id) ?? 'info'] : [];
  const fixId = row.fixId === undefined ? '' : `\`${row.fixId}\``;
  return line([
    `\`${key}\``,
    ...severity,
    plain(row.message),
    plain(row.fix ?? ''),
    row.section ?? '',
    fixId,
  ]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Facts in braces are shown as words in angles, and nothing is read as markup. */
function plain(text: string): string {
  return namedFacts(text).replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
