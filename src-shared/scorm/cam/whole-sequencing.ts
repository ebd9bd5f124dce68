import type { DeclaredSequencing, Sequencing } from './course';

/** The book's defaults [SN 3]: flow is off, everything else open. */
export const defaultSequencing: Sequencing = {
  choice: true,
  choiceExit: true,
  flow: false,
  forwardOnly: false,
  useCurrentAttemptObjectiveInfo: true,
  useCurrentAttemptProgressInfo: true,
  preventActivation: false,
  constrainChoice: false,
  preConditionRules: [],
  exitConditionRules: [],
  postConditionRules: [],
  attemptLimit: null,
  rollupRules: [],
  rollupObjectiveSatisfied: true,
  rollupProgressCompletion: true,
  objectiveMeasureWeight: 1,
  requiredForSatisfied: 'always',
  requiredForNotSatisfied: 'always',
  requiredForCompleted: 'always',
  requiredForIncomplete: 'always',
  measureSatisfactionIfActive: true,
  objectives: [{ id: '', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] }],
  selectionTiming: 'never',
  selectCount: null,
  randomizationTiming: 'never',
  reorderChildren: false,
  tracked: true,
  completionSetByContent: false,
  objectiveSetByContent: false,
};

/** What a manifest declares, with the book's defaults where it is silent; there is always a primary objective. */
export function wholeSequencing(declared: DeclaredSequencing | null): Sequencing {
  if (declared === null) return defaultSequencing;
  const { objectives } = declared.objectives.length > 0 ? declared : defaultSequencing;
  return { ...defaultSequencing, ...declared, objectives };
}
