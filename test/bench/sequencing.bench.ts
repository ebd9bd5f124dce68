/* Sequencing of big courses: what may be offered after each change of a status, and the way from a manifest to the first page. */
import type { Course } from '../../src-shared/scorm/cam/course';
import { isSmall, printReport, rounded } from './bench-report';
import { compare, medianOf, timeOf, type Contender, type Rounds } from './compare';
import { itemsIn, middlePage, type CourseShape } from './sequencing/course-shape';
import type { Learner } from './sequencing/learner';
import { manifestOf } from './sequencing/manifest-of';
import { parseAndDrop } from './sequencing/parser-alone';
import { importedCourse, ourLearner, startedAttempt } from './sequencing/our-sequencing';
import { theirLearner } from './sequencing/their-sequencing';

const deep: CourseShape = isSmall
  ? { parts: 3, chapters: 3, pages: 3 }
  : { parts: 10, chapters: 9, pages: 10 };
/** Nearly all activities are siblings, and the learner stands on the first. */
const flat: CourseShape = isSmall
  ? { parts: 1, chapters: 1, pages: 30 }
  : { parts: 1, chapters: 1, pages: 998 };
const big: CourseShape = isSmall
  ? { parts: 3, chapters: 3, pages: 10 }
  : { parts: 10, chapters: 9, pages: 110 };
const rounds: Rounds = isSmall ? { warmUps: 1, counted: 3 } : { warmUps: 5, counted: 15 };
/** Imports are not warmed up: most happen once. */
const imports = isSmall ? 2 : 7;

interface Row {
  readonly title: string;
  readonly times: readonly number[];
  /** The peer's, where it can do the same. */
  readonly theirs?: readonly number[];
}

/** The score passes and fails in turn, so that each round rolls up something else. */
function validityRow(kind: string, shape: CourseShape): Row {
  const course = importedCourse(manifestOf(shape));
  const page = middlePage(shape);
  const { ours, theirs } = compare(
    asking(ourLearner(course, page)),
    asking(theirLearner(course, page)),
    rounds,
  );
  return { title: `what may be offered, ${itemsIn(shape)} activities, ${kind}`, times: ours, theirs };
}

function asking(learner: Learner): Contender {
  let round = 0;
  return () => {
    round += 1;
    const score = round % 2 === 0 ? '0.9' : '0.3';
    let choices = 0;
    return {
      act: () => {
        choices = learner.choicesAfter(score);
      },
      check: () => {
        if (choices === 0) throw new Error('Nothing can be chosen.');
      },
    };
  };
}

/** Import and start, and the parser alone in the same rounds: what the import cannot fall below as long as that package parses. */
function startRows(shape: CourseShape): readonly [Row, Row, Row] {
  const manifest = manifestOf(shape);
  const items = itemsIn(shape);
  const megabytes = (manifest.length / 1024 ** 2).toFixed(1);
  const times = Array.from({ length: imports }, () => [
    ...importAndStart(manifest, items),
    parserAlone(manifest, items),
  ]);
  const timesOf = (column: number) => times.map((row) => row[column] ?? NaN);
  return [
    { title: `import, ${items} activities, ${megabytes} MB`, times: timesOf(0) },
    { title: `start, ${items} activities`, times: timesOf(1) },
    { title: `fast-xml-parser alone, ${megabytes} MB`, times: timesOf(2) },
  ];
}

function importAndStart(manifest: string, items: number): readonly [number, number] {
  let course: Course | null = null;
  let activities = 0;
  const imported = timeOf({
    act: () => {
      course = importedCourse(manifest);
    },
    check: () => undefined,
  });
  const started = timeOf({
    act: () => {
      activities = course === null ? 0 : startedAttempt(course).tree.length;
    },
    check: () => {
      if (activities !== items + 1) throw new Error('Activities are missing.');
    },
  });
  return [imported, started];
}

function parserAlone(manifest: string, items: number): number {
  let elements = 0;
  return timeOf({
    act: () => {
      elements = parseAndDrop(manifest);
    },
    check: () => {
      if (elements < items) throw new Error('Elements are missing.');
    },
  });
}

function cellsOf({ title, times, theirs }: Row): readonly string[] {
  const of = (values: readonly number[]) => [medianOf(values), Math.min(...values)];
  const first = (times[0] ?? NaN).toFixed(1);
  const cells = of(times).map((time) => time.toFixed(1));
  const peer = theirs === undefined ? ['none', ''] : of(theirs).map((time) => time.toFixed(1));
  const ratio = theirs === undefined ? '' : (medianOf(times) / medianOf(theirs)).toFixed(3);
  return [title, ...cells, first, ...peer, ratio];
}

const validity = validityRow('deep', deep);
const validityFlat = validityRow('flat', flat);
const [imported, started, parsed] = startRows(big);

printReport({
  bench: 'sequencing',
  table: [
    ['ms of CPU time', 'ours', '(min)', '(first)', 'scorm-again', '(min)', 'ratio'],
    ...[validity, validityFlat, imported, started, parsed].map(cellsOf),
  ],
  figures: {
    validityMs: rounded(medianOf(validity.times)),
    flatValidityMs: rounded(medianOf(validityFlat.times)),
    startMs: rounded(medianOf(imported.times) + medianOf(started.times)),
    parserMs: rounded(medianOf(parsed.times)),
  },
  aims: { validityMs: 50, startMs: 1000 },
});
