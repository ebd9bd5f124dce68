import type { LmsDifference } from '../../../src-shared/inspect/profiles/lms-profile';

/** What the rules of a difference mean, as keys of words with their facts, in their order. */
export function ruleKeys({ rules }: Pick<LmsDifference, 'rules'>) {
  const { suspendRule, strictLengths, uncommitted, mastery, completeOnFinish } = rules;
  const most = suspendRule?.mostCharacters ?? 0;
  return [
    ...(suspendRule === undefined
      ? []
      : [{ key: `matrix.rule.suspend-${suspendRule.beyond}`, most } as const]),
    ...(strictLengths === true ? [{ key: 'matrix.rule.lengths', most } as const] : []),
    ...(uncommitted === 'drop' ? [{ key: 'matrix.rule.drop', most } as const] : []),
    ...(mastery === 'override' || mastery === 'if-completed'
      ? [{ key: `matrix.rule.mastery-${mastery}`, most } as const]
      : []),
    ...(completeOnFinish === true ? [{ key: 'matrix.rule.completes', most } as const] : []),
  ];
}
