import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { furtherPlaces, placeInWords, type Level, type Place, type Problem } from './problem';
import type { Report, ReportedPackage, RuleWords } from './report';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const sarifLevels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Level,
  string
>;

/**
 * The report as SARIF 2.1.0. A result of a folder lies in the file itself; one of a zip lies in the zip, which is what tools can show, and
 * names the file inside in its message and as a logical location.
 */
export function sarifOf(report: Report): string {
  const results = report.packages.flatMap((one) => [
    ...one.problems.map((problem) => resultOf(problem, one, 'new')),
    ...one.known.map((problem) => resultOf(problem, one, 'unchanged')),
  ]);
  const ruleIds = [...new Set(results.map(({ ruleId }) => ruleId))];
  const troubled = report.packages.filter(({ trouble }) => trouble !== null);
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lectern',
            version: report.version,
            rules: ruleIds.map((id) => ruleOf(id, report)),
          },
        },
        automationDetails: { id: `lectern/${report.command}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: troubled.length === 0,
            startTimeUtc: report.startedAt.toISOString(),
            toolExecutionNotifications: troubled.map(({ name, isFolder, trouble }) => ({
              level: 'error',
              message: { text: trouble },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(name, isFolder) } } }],
            })),
          },
        ],
        results: results.map((result) => ({ ...result, ruleIndex: ruleIds.indexOf(result.ruleId) })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: string, { wordsOf, packages }: Report) {
  const words = wordsOf(id);
  const example = packages
    .flatMap(({ problems, known }) => [...problems, ...known])
    .find(({ rule }) => rule === id);
  const text = words?.summary ?? example?.message ?? id;
  return {
    id,
    shortDescription: { text },
    ...helpOf(words),
    ...(example === undefined ? {} : { defaultConfiguration: { level: sarifLevels[example.level] } }),
  };
}

function helpOf(words: RuleWords | undefined) {
  const text = words?.fix ?? null;
  return text === null ? {} : { help: { text } };
}

function resultOf(problem: Problem, one: ReportedPackage, baselineState: 'new' | 'unchanged') {
  const { rule, level, also, section } = problem;
  const further = also?.places ?? [];
  return {
    ruleId: rule,
    level: sarifLevels[level],
    message: { text: textOf(problem, one.isFolder) },
    locations: [locationOf(problem, one)],
    ...(further.length === 0 ? {} : { relatedLocations: further.map((place) => locationOf(place, one)) }),
    ...(also === null ? {} : { occurrenceCount: also.count + 1 }),
    partialFingerprints: { 'lecternProblem/v1': fingerprintOf(problem) },
    baselineState,
    properties: { package: problem.package, file: problem.file, line: problem.line, section },
  };
}

function textOf(problem: Problem, isFolder: boolean): string {
  const place = isFolder ? '' : placeInWords(problem);
  const said = place === '' ? problem.message : `${place}: ${problem.message}`;
  return [said, furtherPlaces(problem), problem.fix].filter((line) => line !== null).join('. ');
}

function locationOf({ file, line }: Place, { name, isFolder }: ReportedPackage) {
  if (isFolder) {
    const uri = file === null ? uriOf(name, true) : `${uriOf(name, true)}${encoded(file)}`;
    const region = file === null || line === null ? {} : { region: { startLine: line } };
    return { physicalLocation: { artifactLocation: { uri }, ...region } };
  }
  const inside =
    file === null ? {} : { logicalLocations: [{ fullyQualifiedName: `${name}/${file}`, kind: 'resource' }] };
  return { physicalLocation: { artifactLocation: { uri: uriOf(name, false) } }, ...inside };
}

/** A folder ends with "/". */
function uriOf(name: string, isFolder: boolean): string {
  const uri = isAbsolute(name) ? pathToFileURL(name).href : encoded(name);
  return isFolder ? `${uri}/` : uri;
}

/** Half a surrogate pair, of which a file name may consist, has no place in a URI. */
function encoded(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}

/** The same for the same problem of a package, wherever its line has moved to. */
function fingerprintOf({ rule, package: name, file, message }: Problem): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, name, file, message]))
    .digest('hex')
    .slice(0, 32);
}
