import type { LmsDifference } from './lms-profile';

/** What the rules of a profile mean, in English. Screens in other languages translate this. */
export const ruleWords = {
  'suspend-refuse': 'suspend_data: at most {{most}} characters; more is refused',
  'suspend-cut': 'suspend_data: at most {{most}} characters; the rest is cut off and content is not told',
  lengths: 'Every value longer than the smallest length that the standard asks for is refused',
  drop: 'What no Commit stored is lost when content goes without ending itself',
  'auto-commit':
    'The LMS saves by itself, {{most}} seconds after the first value that no Commit has stored since',
  'review-when-done':
    'A course of which every SCO is completed, passed or failed opens again in review mode, without credit',
  'as-begun': 'A finished course opens again in normal mode; what it then sets takes the place of the result',
  'keeps-review': 'What content sets in review mode is kept all the same',
  'exact-paths':
    'A file of the package is found by its exact name only: one in another case is not delivered',
  'opens-in-frame': 'Content opens in a frame of the page, if nobody says otherwise',
  'opens-in-window': 'Content opens in a window of its own, if nobody says otherwise',
  'mastery-override': 'The pass mark decides over passed and failed, whatever content said',
  'mastery-if-completed':
    'The pass mark decides only where the status is “completed”; another word of content stands',
  completes: 'A SCO that ends without a status is completed',
} as const;

export interface RuleMeaning {
  readonly key: keyof typeof ruleWords;
  /** Characters of a limit, or seconds until something happens. */
  readonly most: number;
}

/** What the rules of a difference mean, in their order. */
export function meaningsOf({ rules }: Pick<LmsDifference, 'rules'>): readonly RuleMeaning[] {
  const { suspendRule, strictLengths, uncommitted, autoCommitMs, mastery, completeOnFinish } = rules;
  const { reopened, keepsReview, exactPaths, opensIn } = rules;
  const most = suspendRule?.mostCharacters ?? (autoCommitMs ?? 0) / 1000;
  const keys: (RuleMeaning['key'] | null)[] = [
    suspendRule === undefined ? null : `suspend-${suspendRule.beyond}`,
    strictLengths === true ? 'lengths' : null,
    uncommitted === 'drop' ? 'drop' : null,
    autoCommitMs === undefined ? null : 'auto-commit',
    mastery === 'override' || mastery === 'if-completed' ? `mastery-${mastery}` : null,
    completeOnFinish === true ? 'completes' : null,
    reopened ?? null,
    keepsReview === true ? 'keeps-review' : null,
    exactPaths === true ? 'exact-paths' : null,
    opensIn === undefined ? null : `opens-in-${opensIn}`,
  ];
  return keys.flatMap((key) => (key === null ? [] : [{ key, most }]));
}
