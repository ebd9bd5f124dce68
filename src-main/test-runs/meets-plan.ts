import type { Session } from '../../src-shared/contract/sessions';
import type { Expected, Plan } from './plan';
import { problem, type Problem } from './problem';

/** What of a plan did not come true. */
export function unmetOf(plan: Plan, session: Session): readonly Problem[] {
  return [...ofCourse(plan, session), ...Object.keys(plan.scos).flatMap((id) => ofSco(plan, id, session))];
}

function ofCourse(plan: Plan, session: Session): readonly Problem[] {
  const { completion_status: completion, success_status: success, score_scaled: scaled } = plan;
  return [
    ...unmet('completion_status', completion, session.completion_status, null),
    ...unmet('success_status', success, session.success_status, null),
    ...unmet('score_scaled', scaled, asText(session.score_scaled), null),
  ];
}

function ofSco({ scos }: Plan, id: string, { activities }: Session): readonly Problem[] {
  const activity = activities.find((one) => one.activity_id === id);
  if (activity === undefined)
    return [problem('error', 'test.unknown-sco', `The plan names "${id}", which the course does not have`)];
  return Object.entries(scos[id]?.values ?? {}).flatMap(([element, expected]) =>
    unmet(element, expected, activity.cmi_data[element], activity.title),
  );
}

const asText = (value: number | null): string | undefined => (value === null ? undefined : String(value));

function unmet(
  name: string,
  expected: Expected | undefined,
  actual: string | undefined,
  activity: string | null,
): readonly Problem[] {
  if (expected === undefined || (actual !== undefined && meets(actual, expected))) return [];
  const found = actual === undefined ? 'was never set' : `is "${actual}"`;
  const words = `${name} ${found}, and should be ${inWords(expected)}`;
  return [problem('error', 'test.not-as-expected', words, { activity })];
}

/** A number is compared as one, and no text is one. */
export function meets(actual: string, expected: Expected): boolean {
  if (typeof expected === 'string') return actual === expected;
  if ('matches' in expected) return new RegExp(expected.matches, 'u').test(actual);
  const { at_least: least = -Infinity, at_most: most = Infinity } = expected;
  const number = Number(actual);
  return actual.trim() !== '' && number >= least && number <= most;
}

function inWords(expected: Expected): string {
  if (typeof expected === 'string') return `"${expected}"`;
  if ('matches' in expected) return `something like /${expected.matches}/`;
  const { at_least: least, at_most: most } = expected;
  const bounds = [
    ...(least === undefined ? [] : [`at least ${String(least)}`]),
    ...(most === undefined ? [] : [`at most ${String(most)}`]),
  ];
  return bounds.join(' and ');
}
