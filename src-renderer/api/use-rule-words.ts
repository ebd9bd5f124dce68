import { useTranslation } from 'react-i18next';
import type { LmsDifference } from '../../src-shared/inspect/profiles/lms-profile';
import { meaningsOf } from '../../src-shared/inspect/profiles/rule-words';

/** What the rules of an LMS mean, in the user's language; `format` writes numbers. */
export function useRuleWords(
  format: (count: number) => string,
): (difference: Pick<LmsDifference, 'rules'>) => readonly string[] {
  const { t } = useTranslation('api');
  return (difference) =>
    meaningsOf(difference).map(({ key, most }) => t(`lmsRule.${key}`, { most: format(most) }));
}
