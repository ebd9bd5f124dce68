import { z } from 'zod';
import { Moment } from '../../src-shared/contract/common';
import { listSessions, type Session } from '../../src-shared/contract/sessions';
import { PackageId } from '../../src-shared/kernel/ids';
import type { Command, Values } from './command';
import { counted } from './counted';
import { everyRow } from './every-row';
import { formIn, formOf, givenOnly, textIn } from './given';
import { tableInWords } from './table';
import { dataHelp, dataOption, withLectern } from './with-lectern';

const { status, completion_status: completion, success_status: success } = listSessions.input.shape;

/** Lists sessions of learners. */
export const sessionsCommand: Command = {
  name: 'sessions',
  summary: 'List the sessions of learners',
  help: [
    dataHelp,
    '--user ID              of this learner only',
    '--package ID           on this package only',
    `--status WORD          ${status.unwrap().options.join(', ')}`,
    `--completion WORD      ${completion.unwrap().options.join(', ')}`,
    `--success WORD         ${success.unwrap().options.join(', ')}`,
    '--since TIME           changed since, e.g. 2026-01-31',
    '--limit NUMBER         so many at most, the last ones that were worked on',
    '--json                 one JSON object a line',
  ],
  notes: ['Exit codes:', '  0  they are listed', '  2  wrong use', '  3  the folder cannot be opened'],
  options: {
    ...dataOption,
    user: { type: 'string' },
    package: { type: 'string' },
    status: { type: 'string' },
    completion: { type: 'string' },
    success: { type: 'string' },
    since: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  run: async (context) => {
    const { values, terminal, signal } = context;
    const [filter, most] = [filterIn(values), mostIn(values)];
    const isJson = values['json'] === true;
    const shown: Session[] = [];
    await withLectern(context, async (lectern) => {
      let left = most;
      for await (const session of everyRow((page) => lectern.call(listSessions, { ...filter, ...page }))) {
        if (left === 0 || signal.aborted) break;
        left -= 1;
        if (isJson) terminal.say(JSON.stringify(session));
        else shown.push(session);
      }
    });
    if (isJson) return 0;
    if (shown.length > 0) tableInWords([heads, ...shown.map(rowOf)]).forEach(terminal.say);
    terminal.say(counted(shown.length, 'session'));
    return 0;
  },
};

function filterIn(values: Values) {
  const wordOf = <T extends string>(option: string, form: z.ZodOptional<z.ZodEnum<Record<string, T>>>) =>
    formIn(values, option, form.unwrap(), form.unwrap().options.join(', '));
  return givenOnly({
    user_id: textIn(values, 'user'),
    package_id: formIn(values, 'package', PackageId, 'the id of a package'),
    status: wordOf('status', status),
    completion_status: wordOf('completion', completion),
    success_status: wordOf('success', success),
    updated_since: formIn(values, 'since', Moment, 'a time such as 2026-01-31T12:00:00Z, or a date'),
  });
}

function mostIn(values: Values): number {
  const given = textIn(values, 'limit');
  return given === undefined
    ? Infinity
    : formOf(given, z.coerce.number().int().min(1), `--limit takes a number from 1, not "${given}".`);
}

const heads = ['SESSION', 'LEARNER', 'PACKAGE', 'STATE', 'SCORE', 'TIME', 'LAST'];

function rowOf(session: Session): readonly string[] {
  const {
    id,
    learner_name: name,
    user_id: user,
    package_title: title,
    state,
    score,
    time_spent_seconds: spent,
  } = session;
  return [
    id,
    name ?? user,
    title,
    state.replace('_', ' '),
    scoreOf(score),
    timeOf(spent),
    session.last_accessed_at,
  ];
}

function scoreOf({ scaled, raw }: Session['score']): string {
  if (scaled !== null) return `${String(Math.round(scaled * 100))} %`;
  return raw === null ? '' : String(raw);
}

/** "1:02:03". */
function timeOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
