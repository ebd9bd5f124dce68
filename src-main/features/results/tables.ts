import type { Work } from '../../../src-shared/contract/assignments';
import type { LearnerAnswers, LearnerResults, QuestionAnswer } from '../../../src-shared/contract/results';
import { csvLines, type Cell, type Decimal } from '../../../src-shared/kernel/csv';
import { numberFrom } from '../../../src-shared/scorm/rte/formats/number';

/** How a table is written. */
export interface TableForm {
  readonly decimal: Decimal;
  readonly bom: boolean;
  readonly time_zone?: string | undefined;
}

type Learner = Pick<LearnerResults, 'learner_id' | 'user_id' | 'name' | 'groups'>;
type Columns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];
type LocalTime = (time: string | null) => string | null;

/** Writes the rows of one table, part by part; the names of the columns stand above the first. */
export interface TableWriter<Part> {
  write(part: readonly Part[]): string;
}

export function resultTable(form: TableForm): TableWriter<LearnerResults> {
  const columns = resultColumns(localTimeIn(form.time_zone));
  return tableOf(columns, form, ({ results, ...learner }) => results.map((work) => ({ learner, work })));
}

export function answerTable(form: TableForm): TableWriter<LearnerAnswers> {
  return tableOf(answerColumns, form, ({ answers, ...learner }) =>
    answers.map((answer) => ({ learner, answer })),
  );
}

function tableOf<Part, Row>(
  columns: Columns<Row>,
  { decimal, bom }: TableForm,
  rowsOf: (part: Part) => readonly Row[],
): TableWriter<Part> {
  let head = (bom ? '\uFEFF' : '') + csvLines([columns.map(([name]) => name)], decimal);
  return {
    write: (part) => {
      const cells = part.flatMap(rowsOf).map((row) => columns.map(([, cell]) => cell(row)));
      const text = head + csvLines(cells, decimal);
      head = '';
      return text;
    },
  };
}

const learnerColumns: Columns<{ readonly learner: Learner }> = [
  ['learner_name', ({ learner }) => learner.name],
  ['user_id', ({ learner }) => learner.user_id],
  ['classes', ({ learner }) => namesOf(learner, 'class')],
  ['groups', ({ learner }) => namesOf(learner, 'group')],
];

function resultColumns(local: LocalTime): Columns<{ readonly learner: Learner; readonly work: Work }> {
  return [
    ...learnerColumns,
    ['course', ({ work }) => work.title],
    ['package_id', ({ work }) => work.package_id],
    ['due_at', ({ work }) => work.due_at],
    ['status', ({ work }) => work.status],
    ['completion_status', ({ work }) => work.completion_status],
    ['success_status', ({ work }) => work.success_status],
    ['score', ({ work }) => work.score],
    ['time_seconds', ({ work }) => work.time_spent_seconds],
    ['time', ({ work }) => clockText(work.time_spent_seconds)],
    ['total_time_seconds', ({ work }) => work.total_time_seconds],
    ['total_time', ({ work }) => clockText(work.total_time_seconds)],
    ['attempts', ({ work }) => work.attempts_used],
    ['attempt_that_counts', ({ work }) => work.counts],
    ['first_activity_at', ({ work }) => work.first_activity_at],
    ['first_activity_local', ({ work }) => local(work.first_activity_at)],
    ['last_activity_at', ({ work }) => work.last_activity_at],
    ['last_activity_local', ({ work }) => local(work.last_activity_at)],
    ['session_id', ({ work }) => work.result_session_id],
  ];
}

const answerColumns: Columns<{ readonly learner: Learner; readonly answer: QuestionAnswer }> = [
  ...learnerColumns,
  ['course', ({ answer }) => answer.package_title],
  ['package_id', ({ answer }) => answer.package_id],
  ['session_id', ({ answer }) => answer.session_id],
  ['activity', ({ answer }) => answer.activity_title],
  ['number', ({ answer }) => answer.number],
  ['question_id', ({ answer }) => answer.question_id],
  ['description', ({ answer }) => answer.description],
  ['type', ({ answer }) => answer.type],
  ['learner_response', ({ answer }) => numberOrText(answer.learner_response)],
  ['correct_responses', ({ answer }) => numberOrText(answer.correct_responses.join(' | '))],
  ['result', ({ answer }) => numberOrText(answer.result)],
  ['weighting', ({ answer }) => answer.weighting],
  ['latency_seconds', ({ answer }) => answer.latency_seconds],
];

/** "5b, 5c". Their names have no comma. */
function namesOf({ groups }: Learner, kind: 'class' | 'group'): string {
  const names = groups.filter((group) => group.kind === kind).map(({ name }) => name);
  return names.join(', ');
}

/** What a spreadsheet shall reckon with, but for what it would cut, as leading zeros. */
function numberOrText(text: string): Cell {
  const number = numberFrom(text);
  return number !== null && String(number) === text ? number : text;
}

/** `1:02:03` as `01:02:03`; hours may pass 24. */
function clockText(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** `2026-01-31 14:05:00`, which spreadsheets read wherever they are. */
function localTimeIn(timeZone: string | undefined): LocalTime {
  // Swedish has the year first.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (time) => (time === null ? null : format.format(Date.parse(time)));
}
