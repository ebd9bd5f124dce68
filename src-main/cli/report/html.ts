import { createHash } from 'node:crypto';
import { markupText } from '../../../src-shared/kernel/markup-text';
import { counted } from '../counted';
import { htmlStyle } from './html-style';
import { furtherPlaces, levels, placeInWords, type Level, type Problem } from './problem';
import { countOf, isFailing, type Report, type ReportedPackage } from './report';

/*
 * Threat model: names, titles and messages come from packages, and the page is opened by whoever was sent it. Every one is escaped, and the
 * page may load nothing and run nothing: its policy lets in its own style alone.
 */

const styleHash = createHash('sha256').update(htmlStyle).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

const called: Readonly<Record<Level, string>> = { error: 'Errors', warning: 'Warnings', info: 'Remarks' };
const calledOne: Readonly<Record<Level, string>> = { error: 'Error', warning: 'Warning', info: 'Remark' };

/** The report as one page of HTML that needs nothing else. */
export function htmlOf(report: Report): string {
  const { packages, version, startedAt, command } = report;
  const all = packages.flatMap(({ problems }) => problems);
  const at = startedAt.toISOString();
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Lectern: ${counted(packages.length, 'package')} ${command}ed</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<h1>${counted(packages.length, 'package')} ${command}ed</h1>
<p class="dim">Lectern ${markupText(version)}, <time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time></p>
<ul class="counts">
${levels.map((level) => `<li class="${level}"><b>${countOf(all, level)}</b>${called[level]}</li>`).join('\n')}
</ul>
${packages.map((one) => sectionOf(one, report.failOn)).join('\n')}
</main>
</body>
</html>
`;
}

function sectionOf(one: ReportedPackage, failOn: Level): string {
  const { name, about, problems, known } = one;
  const parts = [
    `<h2>${markupText(name)}</h2>`,
    ...(about === null ? [] : [`<p class="dim">${markupText(about)}</p>`]),
    verdictOf(one, failOn),
    ...(problems.length === 0 ? [] : [tableOf(problems)]),
    ...(known.length === 0
      ? []
      : [`<details><summary>${counted(known.length, 'known problem')}</summary>${tableOf(known)}</details>`]),
  ];
  return `<section>\n${parts.join('\n')}\n</section>`;
}

function verdictOf({ problems, known, trouble }: ReportedPackage, failOn: Level): string {
  if (trouble !== null) return `<p class="error">${markupText(trouble)}</p>`;
  if (problems.length === 0)
    return `<p class="good">${known.length === 0 ? 'Nothing to remark.' : 'Nothing new.'}</p>`;
  return isFailing(problems, failOn) ? '<p class="error">Failed.</p>' : '<p class="good">Passed.</p>';
}

function tableOf(problems: readonly Problem[]): string {
  const head = ['Level', 'Where', 'What', 'Rule'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>\n${problems.map(rowOf).join('\n')}\n</tbody></table>`;
}

function rowOf(problem: Problem): string {
  const { level, message, fix, rule, section } = problem;
  const further = furtherPlaces(problem);
  const dim = (text: string | null): string =>
    text === null ? '' : `<p class="dim">${markupText(text)}</p>`;
  return [
    '<tr>',
    `<td class="${level}">${calledOne[level]}</td>`,
    `<td><code>${markupText(placeInWords(problem))}</code></td>`,
    `<td>${markupText(message)}${dim(further)}${dim(fix)}</td>`,
    `<td><code>${markupText(rule)}</code>${dim(section)}</td>`,
    '</tr>',
  ].join('');
}
