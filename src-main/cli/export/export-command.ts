import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { version } from '../../../package.json';
import { listResults } from '../../../src-shared/contract/analytics';
import { Moment } from '../../../src-shared/contract/common';
import { listLearnerAnswers, listLearnerResults } from '../../../src-shared/contract/results';
import { sessionFileOf, sessionFileText } from '../../../src-shared/inspect/session-file';
import { PackageId, SessionId } from '../../../src-shared/kernel/ids';
import { WrongUse, type Command, type Values } from '../command';
import { everyRow } from '../every-row';
import { formIn, givenOnly, groupIn, textIn } from '../given';
import { keepAs } from '../keep-file';
import type { Reached } from '../reach-lectern';
import { dataHelp, dataOption, withLectern } from '../with-lectern';
import { wholeSession } from './whole-session';

/** Tables of results, and whole sessions, as files or for the next program. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Take out results as a table, or a session with its journal',
  operands: ['results|class|answers|SESSION'],
  help: [
    dataHelp,
    '--out FILE             into this file; to the standard output unless said',
    '--package ID           only on this package',
    '--user ID              results: only of this learner',
    '--group NAME           class, answers: only of this class or group',
    '--from TIME            only since, e.g. 2026-01-31: results by their beginning, the others by their last work',
    '--to TIME              only before it; of a date alone, until that day has ended',
    '--without-names        SESSION: without who the learner is',
    '--json                 one JSON object a line instead of CSV',
  ],
  notes: [
    'results  a row for each session',
    'class    a row for each learner and package that was given to them, with the attempt that counts',
    'answers  a row for each answer to a question, in the attempts that count',
    'SESSION  the id of a session: all of it as JSON, which the inspector of any Lectern opens',
    '',
    'Exit codes:',
    '  0  it is taken out',
    '  1  there is no such session',
    '  2  wrong use, or a file that cannot be written',
    '  3  the folder cannot be opened',
  ],
  options: {
    ...dataOption,
    out: { type: 'string' },
    package: { type: 'string' },
    user: { type: 'string' },
    group: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'without-names': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async (context) => {
    const { values, operands, terminal } = context;
    const [what = ''] = operands;
    const source = sourceNamed(what, values);
    await withLectern(context, async (lectern) => {
      const text = await source(lectern);
      const out = textIn(values, 'out');
      await (out === undefined ? terminal.pour(text) : keepAs(out, text));
    });
    return 0;
  },
};

type Source = (lectern: Reached) => Promise<Readable>;

/** Throws WrongUse for what there is not, and for options that it does not heed. */
function sourceNamed(what: string, values: Values): Source {
  const heeded = { results: ['package', 'user', 'from', 'to'], class: ['package', 'group', 'from', 'to'] };
  if (what === 'results') return table(values, heeded.results, results);
  if (what === 'class')
    return table(values, heeded.class, (lectern, given) => work(listLearnerResults, lectern, given));
  if (what === 'answers')
    return table(values, heeded.class, (lectern, given) => work(listLearnerAnswers, lectern, given));
  const session = SessionId.safeParse(what);
  if (!session.success)
    throw new WrongUse(`"${what}" is none of results, class and answers, nor the id of a session.`);
  refuseOthers(values, ['without-names']);
  return async (lectern) => {
    const kept = await wholeSession(lectern, session.data, `lectern ${version}`);
    return Readable.from(sessionFileText(sessionFileOf(kept, values['without-names'] === true)));
  };
}

/** What both forms of a table are made of. */
interface Given {
  readonly values: Values;
  readonly isJson: boolean;
}

function table(
  values: Values,
  heeded: readonly string[],
  source: (lectern: Reached, given: Given) => Promise<Readable>,
): Source {
  refuseOthers(values, heeded);
  return (lectern) => source(lectern, { values, isJson: values['json'] === true });
}

function refuseOthers(values: Values, heeded: readonly string[]): void {
  for (const option of ['package', 'user', 'group', 'from', 'to', 'without-names'])
    if (!heeded.includes(option) && values[option] !== undefined && values[option] !== false)
      throw new WrongUse(`--${option} says nothing here.`);
}

async function results(lectern: Reached, { values, isJson }: Given): Promise<Readable> {
  const filter = givenOnly({ ...timesIn(values), user_id: textIn(values, 'user') });
  if (isJson) return linesOf(everyRow((page) => lectern.call(listResults, { ...filter, ...page })));
  return csvOf(await lectern.bytes(listResults, { ...filter, format: 'csv' }));
}

async function work(
  endpoint: typeof listLearnerResults | typeof listLearnerAnswers,
  lectern: Reached,
  { values, isJson }: Given,
): Promise<Readable> {
  const filter = givenOnly({ ...timesIn(values), group_id: await groupIn(values, lectern) });
  if (!isJson) return csvOf(await lectern.bytes(endpoint, { ...filter, format: 'csv' }));
  return endpoint.id === listLearnerAnswers.id
    ? linesOf(everyRow(({ page }) => lectern.call(listLearnerAnswers, { ...filter, page, limit: 10 })))
    : linesOf(everyRow((page) => lectern.call(listLearnerResults, { ...filter, ...page })));
}

function timesIn(values: Values) {
  const time = 'a time such as 2026-01-31T12:00:00Z, or a date';
  return {
    package_id: formIn(values, 'package', PackageId, 'the id of a package'),
    from: formIn(values, 'from', Moment, time),
    to: formIn(values, 'to', Moment, time),
  };
}

function csvOf({ body }: Response): Readable {
  return Readable.fromWeb(body as ReadableStream<Uint8Array>);
}

function linesOf(rows: AsyncIterable<object>): Readable {
  return Readable.from(
    (async function* () {
      for await (const row of rows) yield `${JSON.stringify(row)}\n`;
    })(),
  );
}
