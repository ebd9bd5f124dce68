import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import { useSayPhrase } from '../../ui/i18n';
import type { ManageWords } from '../words';
import { explainTrouble, type TroubleContext } from './explain-trouble';

export interface TroubleTold {
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
  /** In the words of the remote and the system; empty where they told nothing. */
  readonly told: string;
}

/** Says a trouble in the user's language. */
export function useExplainTrouble(): (trouble: RemoteTrouble, context: TroubleContext) => TroubleTold {
  const sayPhrase = useSayPhrase<ManageWords>('manage');
  return (trouble, context) => {
    const { what, safe, todo, told } = explainTrouble(trouble, context);
    return {
      ...{ what: sayPhrase(what), safe: sayPhrase(safe), todo: sayPhrase(todo) },
      told: told.map(sayPhrase).join(' · '),
    };
  };
}
