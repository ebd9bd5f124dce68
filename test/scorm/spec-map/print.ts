import { posix } from 'node:path';
import type { Book, Citation } from './citations';
import { processes } from './processes';

/**
 * What somebody has compared with the books. No book is at hand where this is printed, so whatever is not listed here
 * carries a mark in the map: section numbers of the other books were written from memory.
 */
const checked: readonly { readonly begins: string; readonly why: string }[] = [
  { begins: 'RTE 4.2', why: 'numbers were compared with the book in samples' },
  ...['OP.', 'NB.', 'TB.', 'RB.', 'SR.', 'SB.', 'DB.', 'UP.'].map((begins) => ({
    begins,
    why: "ids are the book's own",
  })),
];

const chapters: readonly { readonly book: Book; readonly title: string }[] = [
  { book: 'RTE', title: 'RTE: SCORM 2004 Run-Time Environment' },
  { book: 'SN', title: 'SN: SCORM 2004 Sequencing and Navigation' },
  { book: 'process', title: 'SN, appendix C: processes of the pseudo-code' },
  { book: 'CAM', title: 'CAM: SCORM 2004 Content Aggregation Model' },
  { book: 'R12', title: 'R12: SCORM 1.2 Run-Time Environment' },
  { book: 'C12', title: 'C12: SCORM 1.2 Content Aggregation Model' },
];

const head = `# The standard, and where it is followed

Printed by \`LECTERN_PRINT=spec-map npx vitest run test/scorm/spec-map\`; do not edit. SCORM 2004 is the 4th Edition.
A test counts where it cites a section, or names an element whose row in the tables does; a name that both versions have
counts for both. An exception such as \`NB.2.1-4\` cites its process. **(?)** marks a section number that nobody has compared with the book yet.
`;

export function specMap(code: readonly Citation[], tests: readonly Citation[]): string {
  const parts = chapters.map(({ book, title }) => {
    const lines = sectionsOf(book, [...code, ...tests]).map((section) =>
      row(section, filesCiting(section, code), filesCiting(section, tests)),
    );
    return lines.length === 0
      ? ''
      : `\n## ${title}\n\n| Section | Code | Tests |\n| - | - | - |\n${lines.join('')}`;
  });
  return head + parts.join('');
}

function row(section: string, code: readonly string[], tests: readonly string[]): string {
  const name = processes.find((process) => process.id === section)?.name;
  const mark = isChecked(section) ? '' : ' (?)';
  return `| ${section}${name === undefined ? '' : `: ${name}`}${mark} | ${links(code)} | ${links(tests)} |\n`;
}

export function isChecked(section: string): boolean {
  return checked.some(({ begins }) => section === begins || section.startsWith(within(begins)));
}

/** `RTE 4.2` holds `RTE 4.2.7`, but not `RTE 4.21`. */
function within(begins: string): string {
  return begins.endsWith('.') ? begins : `${begins}.`;
}

function links(files: readonly string[]): string {
  if (files.length === 0) return '–';
  return files.map((file) => `[${posix.basename(file, '.ts')}](../${file})`).join(', ');
}

function sectionsOf(book: Book, citations: readonly Citation[]): readonly string[] {
  const own = citations.filter((cited) => cited.book === book).map((cited) => cited.section);
  return [...new Set(own)].toSorted(asInTheBook);
}

function filesCiting(section: string, citations: readonly Citation[]): readonly string[] {
  return [
    ...new Set(citations.filter((cited) => cited.section === section).map(({ file }) => file)),
  ].toSorted();
}

/** Sections by number, processes in the order of the list; an appendix after the numbers. */
function asInTheBook(one: string, other: string): number {
  const order = processes.map((process) => process.id);
  if (order.includes(one) && order.includes(other)) return order.indexOf(one) - order.indexOf(other);
  return one.localeCompare(other, 'en', { numeric: true });
}
