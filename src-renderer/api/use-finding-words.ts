import { useTranslation } from 'react-i18next';
import type { Finding } from '../../src-shared/contract/common';
import { wordsKey } from '../../src-shared/kernel/fill-words';

/** Says what a finding means and how to mend it; in the server's words where its id is not known here. */
export function useFindingWords(): (finding: Finding) => Pick<Finding, 'message' | 'fix'> {
  const { t, i18n } = useTranslation('findings');
  return ({ id, facts, message, fix }) => {
    const key = wordsKey(id, facts);
    if (!i18n.exists(`${key}.message`, { ns: 'findings' })) return { message, fix };
    return { message: t(`${key}.message`, facts), fix: fix === null ? null : t(`${key}.fix`, facts) };
  };
}
