import { groupedBy } from '../../../src-shared/kernel/grouped-by';
import { markupText } from '../../../src-shared/kernel/markup-text';
import { furtherPlaces, isAtLeast, placeInWords, type Level, type Problem } from './problem';
import type { Report, ReportedPackage } from './report';

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly text: string;
}

/**
 * The report as JUnit's XML: a suite for each package, a test case for each rule that it breaks, and one for whether it could be looked at.
 * Rules that are known from the baseline, or below the level that fails, are skipped. Fits the schemas of Ant, the strictest there is, and
 * of Jenkins.
 */
export function junitOf(report: Report): string {
  const suites = report.packages.map((one, at) => suiteOf(one, at, report));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function suiteOf(one: ReportedPackage, at: number, { command, failOn, startedAt, version }: Report): string {
  const cases = casesOf(one, failOn);
  const count = (outcome: TestCase['outcome']): number => cases.filter((it) => it.outcome === outcome).length;
  const attributes = attributesOf({
    ...{ id: at, name: one.name, package: `lectern.${command}` },
    // Without a zone, as Ant's schema wants it: in UTC.
    ...{ timestamp: startedAt.toISOString().slice(0, 19), hostname: 'localhost' },
    ...{ tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') },
    time: (one.tookMs / 1000).toFixed(3),
  });
  return [
    `  <testsuite ${attributes}>`,
    '    <properties>',
    `      <property ${attributesOf({ name: 'lectern', value: version })}/>`,
    '    </properties>',
    ...cases.map((each) => caseOf(each, one.name)),
    `    <system-out>${markupText(one.about ?? '')}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function casesOf({ problems, known, trouble }: ReportedPackage, failOn: Level): readonly TestCase[] {
  const read = { name: 'package.readable', message: trouble ?? '', text: trouble ?? '' };
  const rules = groupedBy([...problems, ...known], ({ rule }) => rule);
  return [
    { ...read, outcome: trouble === null ? 'passed' : 'error' },
    ...[...rules].map(([name, [first, ...rest]]): TestCase => {
      const all = [first, ...rest];
      const failing = all.filter((one) => problems.includes(one) && isAtLeast(one.level, failOn));
      const shown = failing.length > 0 ? failing : all;
      const outcome = failing.length > 0 ? 'failure' : 'skipped';
      return { name, outcome, message: (failing[0] ?? first).message, text: shown.map(toldOf).join('\n') };
    }),
  ];
}

function toldOf(problem: Problem): string {
  const place = placeInWords(problem);
  const first = `${problem.level}: ${place === '' ? '' : `${place}: `}${problem.message}`;
  return [first, furtherPlaces(problem), problem.fix].filter((line) => line !== null).join('\n  ');
}

function caseOf({ name, outcome, message, text }: TestCase, packageName: string): string {
  const head = `    <testcase ${attributesOf({ name, classname: packageName, time: 0 })}`;
  if (outcome === 'passed') return `${head}/>`;
  const attributes = outcome === 'skipped' ? '' : ` ${attributesOf({ message, type: name })}`;
  return `${head}>\n      <${outcome}${attributes}>${markupText(text)}</${outcome}>\n    </testcase>`;
}

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${markupText(String(value))}"`)
    .join(' ');
}
