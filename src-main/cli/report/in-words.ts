import { counted } from '../counted';
import { printable } from '../printable';
import { furtherPlaces, placeInWords, type Problem } from './problem';
import { countOf, type ReportedPackage } from './report';

/** A package and what is wrong with it, in lines for people at a terminal. */
export function packageInWords({
  name,
  about,
  problems,
  known,
  trouble,
}: ReportedPackage): readonly string[] {
  if (trouble !== null) return [printable(`${name}: ${trouble}`)];
  const head = about === null ? name : `${name}: ${about}`;
  const nothing = known.length === 0 ? '  nothing to remark' : '  nothing new';
  return [head, ...(problems.length === 0 ? [nothing] : problems.flatMap(linesOf))].map(printable);
}

const indent = ' '.repeat(11);

function linesOf(problem: Problem): readonly string[] {
  const { level, message, rule, fix } = problem;
  const place = placeInWords(problem);
  const further = [furtherPlaces(problem), fix].filter((line) => line !== null);
  return [
    `  ${level.padEnd(9)}${place === '' ? '' : `${place}: `}${message}  [${rule}]`,
    ...further.map((line) => `${indent}${line}`),
  ];
}

/** "2 packages: 1 error, no warnings, 3 remarks; 4 known". */
export function totalInWords(packages: readonly ReportedPackage[]): string {
  const all = packages.flatMap(({ problems }) => problems);
  const known = packages.flatMap((one) => one.known).length;
  const counts = [
    counted(countOf(all, 'error'), 'error'),
    counted(countOf(all, 'warning'), 'warning'),
    counted(countOf(all, 'info'), 'remark'),
  ].join(', ');
  return `${counted(packages.length, 'package')}: ${counts}${known === 0 ? '' : `; ${known} known from the baseline`}`;
}
