import { note, sequencingAt, standingAt, type Draft } from './draft';
import { firstAction } from './up-2-rules-check';

/** What a post-condition rule asks for [TB.2.2]. */
export interface PostCondition {
  readonly termination: 'exitParent' | 'exitAll' | null;
  readonly sequencing: 'retry' | 'continue' | 'previous' | null;
}

const nothing: PostCondition = { termination: null, sequencing: null };

/** Sequencing Post Condition Rules Subprocess [TB.2.2]; a suspended activity is not asked. */
export function postConditions(draft: Draft): PostCondition {
  const { current } = draft;
  if (current === null || standingAt(draft, current).isSuspended) return nothing;
  const action = firstAction(draft, current, 'post', sequencingAt(draft, current).postConditionRules);
  if (action === null) return nothing;
  note(draft, { process: 'TB.2.2', activity: current, outcome: action });
  switch (action) {
    case 'retry':
    case 'continue':
    case 'previous':
      return { termination: null, sequencing: action };
    case 'exitParent':
    case 'exitAll':
      return { termination: action, sequencing: null };
    case 'retryAll':
      return { termination: 'exitAll', sequencing: 'retry' };
  }
}
