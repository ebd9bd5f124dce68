import { groupedBy } from '../../src-shared/kernel/grouped-by';
import type { Problem } from './problem';

/** The browser and the player's page see much of the same: of two that are one, the one that knows its line stays. */
export function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  const requests = [...groupedBy(problems.filter(isOfRequest), sameRequest).values()];
  const dropped = new Set<Problem>([
    ...requests.flatMap(([, ...others]) => others),
    ...problems.filter((one) => problems.some((other) => tellsMore(other, one))),
  ]);
  return problems.filter((one) => !dropped.has(one));
}

const isOfRequest = ({ rule }: Problem): boolean => rule.endsWith('-request');

const sameRequest = ({ rule, activity, file }: Problem): string =>
  JSON.stringify([rule, activity, file?.replace(/[?#].*$/, '')]);

/** "Uncaught Error: gone", of a line, says what "gone" says, of nowhere. */
function tellsMore(other: Problem, one: Problem): boolean {
  if (other === one || one.rule !== 'content.script-error' || one.file !== null) return false;
  const text = one.message.replace(/^[^:]*: /, '');
  const isError = other.rule === one.rule || other.rule === 'content.rejection';
  return (
    isError &&
    other.activity === one.activity &&
    other.message.includes(text) &&
    other.message !== one.message
  );
}
