import { greater, textOfPart, type From } from './merge-parts';
import type { Rows } from './rows';
import { scoreParts, type Side } from './side';
import {
  completionWordOf,
  furtherCompletionWord,
  furtherSuccessWord,
  furtherWord12,
  successWordOf,
} from './status-words';

type Pair<T> = readonly [chosen: T, other: T];

/** One row of `cmi.objectives`, empty for a side that has not got it. */
export function mergedObjective(from: From, sides: readonly Side[], rows: Pair<Rows>): Rows {
  const [chosen, other] = rows;
  const both = (name: string) => [chosen.values.get(name), other.values.get(name)] as const;
  const decided = [
    ['status', furtherWord12(...both('status'))],
    ['completion_status', completionOf(from, rows)],
    ['success_status', successOf(from, rows)],
    ['progress_measure', greater(...both('progress_measure'))],
    ...scoreOf(from, sides, rows),
  ] as const;
  const lists = chosen.values.size > 0 ? chosen.lists : other.lists;
  const values = new Map([...other.values, ...chosen.values]);
  for (const [name, value] of decided)
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  return { values, lists };
}

/** The row that stands for the activity says what is known of that. */
function completionOf(from: From, rows: Pair<Rows>): string | undefined {
  const [chosen, other] = rows.map(({ values }) => values.get('completion_status'));
  const further = furtherCompletionWord(chosen, other);
  return isPrimary(from, rows) ? completionWordOf(from, further) : further;
}

function successOf(from: From, rows: Pair<Rows>): string | undefined {
  const [chosen, other] = rows.map(({ values }) => values.get('success_status'));
  const further = furtherSuccessWord(chosen, other);
  return isPrimary(from, rows) ? successWordOf(from, further) : further;
}

/** All parts from one row: that of the side whose score counts; of what only that other side judged, from there. */
function scoreOf(from: From, sides: readonly Side[], rows: Pair<Rows>) {
  const [first, second] = sides[0] === from.scored ? rows : [rows[1], rows[0]];
  const isJudged = scoreParts.some((part) => first.values.has(`score.${part}`));
  const isWhole = isPrimary(from, rows);
  const judged = isJudged || isWhole ? first : second;
  return scoreParts.map((part) => {
    const name = `score.${part}`;
    const written = judged.values.get(name);
    const isOther = isWhole && written !== undefined;
    return [name, isOther ? textOfPart(from.scored.score[part], written) : written] as const;
  });
}

function isPrimary({ later, earlier }: Pick<From, 'later' | 'earlier'>, rows: Pair<Rows>): boolean {
  const id = later.primaryObjectiveId ?? earlier.primaryObjectiveId;
  return id !== null && rows.some(({ values }) => values.get('id') === id);
}
