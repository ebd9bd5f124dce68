import type { ObjectiveDefinition, RollupRule, RuleCondition, Sequencing, SequencingRule } from './course';

/** The elements of the sequencing definition model by the names that the book gives them [SN 3]. */
export const sequencingNames = {
  choice: 'Sequencing Control Choice',
  choiceExit: 'Sequencing Control Choice Exit',
  flow: 'Sequencing Control Flow',
  forwardOnly: 'Sequencing Control Forward Only',
  useCurrentAttemptObjectiveInfo: 'Use Current Attempt Objective Information',
  useCurrentAttemptProgressInfo: 'Use Current Attempt Progress Information',
  preventActivation: 'Prevent Activation',
  constrainChoice: 'Constrain Choice',
  preConditionRules: 'Precondition Rules',
  exitConditionRules: 'Exit Condition Rules',
  postConditionRules: 'Post Condition Rules',
  attemptLimit: 'Limit Condition Attempt Limit',
  rollupRules: 'Rollup Rules',
  rollupObjectiveSatisfied: 'Rollup Objective Satisfied',
  rollupProgressCompletion: 'Rollup Progress Completion',
  objectiveMeasureWeight: 'Rollup Objective Measure Weight',
  requiredForSatisfied: 'Required For Satisfied',
  requiredForNotSatisfied: 'Required For Not Satisfied',
  requiredForCompleted: 'Required For Completed',
  requiredForIncomplete: 'Required For Incomplete',
  measureSatisfactionIfActive: 'Measure Satisfaction If Active',
  objectives: 'Objectives',
  selectionTiming: 'Selection Timing',
  selectCount: 'Selection Count',
  randomizationTiming: 'Randomization Timing',
  reorderChildren: 'Randomize Children',
  tracked: 'Tracked',
  completionSetByContent: 'Completion Set by Content',
  objectiveSetByContent: 'Objective Set by Content',
} as const satisfies Record<keyof Sequencing, string>;

export type SequencingField = keyof typeof sequencingNames;
export const sequencingFields = Object.keys(sequencingNames) as SequencingField[];

/** The value of one element as text; null where there is none. */
export function sequencingInWords(sequencing: Sequencing, field: SequencingField): string | null {
  switch (field) {
    case 'preConditionRules':
    case 'exitConditionRules':
    case 'postConditionRules':
      return listed(sequencing[field].map(ruleInWords));
    case 'rollupRules':
      return listed(sequencing.rollupRules.map(rollupRuleInWords));
    case 'objectives':
      return listed(sequencing.objectives.map(objectiveInWords));
    default: {
      const value = sequencing[field];
      return value === null ? null : String(value);
    }
  }
}

function listed(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join('; ');
}

function ruleInWords({ action, combination, conditions }: SequencingRule<string>): string {
  return `${action} if ${combination} of (${conditions.map(conditionInWords).join(', ')})`;
}

function conditionInWords(rule: RuleCondition): string {
  const { condition, isNegated, referencedObjective, measureThreshold } = rule;
  const comparesMeasure =
    condition === 'objectiveMeasureGreaterThan' || condition === 'objectiveMeasureLessThan';
  const threshold = comparesMeasure ? ` ${String(measureThreshold)}` : '';
  const objective = referencedObjective === null ? '' : ` of "${referencedObjective}"`;
  return `${isNegated ? 'not ' : ''}${condition}${threshold}${objective}`;
}

function rollupRuleInWords(rule: RollupRule): string {
  const { childActivitySet, minimumCount, minimumPercent, combination, conditions, action } = rule;
  const least =
    childActivitySet === 'atLeastCount'
      ? ` ${String(minimumCount)}`
      : childActivitySet === 'atLeastPercent'
        ? ` ${String(minimumPercent)}`
        : '';
  const texts = conditions.map(({ condition, isNegated }) => (isNegated ? `not ${condition}` : condition));
  return `${action} if ${childActivitySet}${least} of the children are ${combination} of (${texts.join(', ')})`;
}

function objectiveInWords(objective: ObjectiveDefinition): string {
  const { id, isPrimary, satisfiedByMeasure, minNormalizedMeasure, maps } = objective;
  const parts = [
    ...(isPrimary ? ['primary'] : []),
    ...(satisfiedByMeasure ? [`satisfied by measure ${String(minNormalizedMeasure)}`] : []),
    ...maps.flatMap(({ target, reads, writes }) => [
      ...(reads.length === 0 ? [] : [`reads ${reads.join(', ')} from "${target}"`]),
      ...(writes.length === 0 ? [] : [`writes ${writes.join(', ')} to "${target}"`]),
    ]),
  ];
  return parts.length === 0 ? `"${id}"` : `"${id}" (${parts.join('; ')})`;
}
