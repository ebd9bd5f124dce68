import { globSync, readFileSync } from 'node:fs';
import { elements12 } from '../../../src-shared/scorm/rte/elements-12';
import { elements2004 } from '../../../src-shared/scorm/rte/elements-2004';

/** A place in the standard that a file names: a section of a book, or a process of the pseudo-code. */
export interface Citation {
  readonly book: Book;
  /** `RTE 4.2.7`, `R12 3.4.4 cmi.core`, `SN, appendix C`, `RB.1.1 a`. */
  readonly section: string;
  /** Number of a sequencing exception behind the id of its process, as in `NB.2.1-4`. */
  readonly exception: number | null;
  readonly file: string;
}

export type Book = 'RTE' | 'SN' | 'process' | 'CAM' | 'R12' | 'C12';

/** `CAM 1.3` is no section: manifests of the 2nd edition give it as their version. */
const sections =
  /\b(?!CAM 1\.3)(?:RTE|SN|CAM|R12|C12)(?: \d+(?:\.\d+)*(?: cmi\.[a-z_.]*[a-z](?: to cmi\.[a-z_.]*[a-z])?)?|, appendix [A-Z])/g;
const processIds = /\b(?:OP|NB|TB|UP|RB|SR|SB|DB)\.\d+(?:\.\d+)*(?: ?[a-c](?=[\],:;'])|-\d+)?/g;

/** This folder lists the standard, it does not follow it. */
const ownFolder = 'test/scorm/spec-map/';

const read = (pattern: string): readonly SourceFile[] =>
  globSync(pattern)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(ownFolder))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** What the engine's files cite, in comments and in the tables. */
export function citationsOfCode(): readonly Citation[] {
  return read('src-shared/scorm/**/*.ts').flatMap(citationsIn);
}

/** What its tests cite; naming an element cites the section that its row in the tables has. */
export function citationsOfTests(): readonly Citation[] {
  return read('test/{scorm,conformance}/**/*.ts').flatMap((source) => [
    ...citationsIn(source),
    ...elementsNamedIn(source),
  ]);
}

function citationsIn({ file, text }: SourceFile): readonly Citation[] {
  const ofBooks = [...text.matchAll(sections)].map(([section]) => citation(bookOf(section), section, file));
  const ofProcesses = [...text.matchAll(processIds)].map(([id]) => {
    const [section = '', exception] = id.split('-');
    const named = section.replace(/(\d)([a-c])$/, '$1 $2');
    return citation('process', named, file, exception === undefined ? null : Number(exception));
  });
  return [...ofBooks, ...ofProcesses];
}

const rows = [elements12, ...Object.values(elements2004)].flatMap((table) => table.rows);
const rowPatterns = [...new Map(rows.map((row) => [row.name, row.section]))].map(([name, section]) => ({
  section,
  pattern: new RegExp(String.raw`(?<![\w.])${name.replaceAll('.n.', String.raw`\.(?:n|\d+)\.`)}(?![\w.])`),
}));

function elementsNamedIn({ file, text }: SourceFile): readonly Citation[] {
  return rowPatterns
    .filter(({ pattern }) => pattern.test(text))
    .map(({ section }) => citation(bookOf(section), section, file));
}

function citation(book: Book, section: string, file: string, exception: number | null = null): Citation {
  return { book, section, exception, file };
}

function bookOf(section: string): Book {
  return (['RTE', 'SN', 'CAM', 'R12', 'C12'] as const).find((book) => section.startsWith(book)) ?? 'process';
}
