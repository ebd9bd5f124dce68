import { useTranslation } from 'react-i18next';
import type { RunFinding } from '../../src-shared/inspect/findings';
import { wordsKey, type WordFacts } from '../../src-shared/kernel/fill-words';
import { explainError, type ExplanationLine, type TraceNote } from '../../src-shared/scorm/attempt';

export interface EngineWords {
  /** A remark; in the engine's own words where its id is not known here. */
  readonly note: (note: TraceNote) => string;
  /** What an error of the API means and what to do about it; "" for none. */
  readonly error: (error: Parameters<typeof explainError>[0]) => string;
  readonly explanation: (line: ExplanationLine) => string;
  readonly finding: (finding: RunFinding) => { readonly message: string; readonly fix: string };
}

/** Says in the user's language what the engine says. */
export function useEngineWords(): EngineWords {
  const { t, i18n } = useTranslation('engine');
  const sayError: EngineWords['error'] = (error) =>
    explainError(error, (key, facts) => t(`error.${key}`, facts));
  return {
    note: ({ id, facts, text }) => {
      if (id.startsWith(errorNote)) return sayError(errorIn(id, facts));
      const key = `note.${wordsKey(id, facts)}`;
      return i18n.exists(key, { ns: 'engine' }) ? t(key, facts) : text;
    },
    error: sayError,
    explanation: ({ key, facts }) => t(`explain.${key}`, facts),
    finding: ({ id, facts }) => ({
      message: t(`finding.${wordsKey(id, facts)}`, facts),
      fix: t(`fix.${id}`),
    }),
  };
}

const errorNote = 'rte.error.';

/** The engine remarks on an error with all that its explanation needs. */
function errorIn(id: string, facts: WordFacts): Parameters<typeof explainError>[0] {
  return { ...facts, code: id.slice(errorNote.length) } as Parameters<typeof explainError>[0];
}
