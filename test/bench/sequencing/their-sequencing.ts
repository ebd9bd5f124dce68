import { Scorm2004API } from 'scorm-again';
import type {
  Activity,
  Course,
  ObjectiveDefinition,
  SequencingRule,
} from '../../../src-shared/scorm/cam/course';
import { wholeSequencing } from '../../../src-shared/scorm/cam/whole-sequencing';
import type { Learner } from './learner';

type Settings = NonNullable<ConstructorParameters<typeof Scorm2004API>[0]>;
type TheirActivity = NonNullable<NonNullable<Settings['sequencing']>['activityTree']>;

/**
 * The peer's learner on an activity whose content runs. It has no manifest reader, so it gets the course as we have read it.
 * After a score is set it rolls up, but a rule that looks at the score holds only once the content has ended: it answers less
 * than we do, so its time is shown and no aim.
 */
export function theirLearner(course: Course, activityId: string): Learner {
  const settings = {
    autocommit: false,
    lmsCommitUrl: false,
    logLevel: 'NONE',
    onLogMessage: () => undefined,
    sequencing: { activityTree: theirActivity(course.root), autoRollupOnCMIChange: true, logLevel: 'error' },
  } as Settings;
  const api = new Scorm2004API(settings);
  demand(api.Initialize('') === 'true', 'Initialize');
  demand(api.processNavigationRequest('choice', activityId), 'The choice');
  const process = api.getSequencingService()?.getOverallSequencingProcess();
  return {
    choicesAfter: (score) => {
      demand(api.SetValue('cmi.score.scaled', score) === 'true', 'SetValue');
      return process?.getNavigationLookAhead().availableChoices.length ?? 0;
    },
  };
}

function demand(isDone: boolean, what: string): void {
  if (!isDone) throw new Error(`${what} was refused.`);
}

/** The peer names its words by enums that it does not export; their values are those of the manifest. */
function theirActivity(activity: Activity): TheirActivity {
  const whole = wholeSequencing(activity.sequencing);
  const [primary, ...others] = whole.objectives;
  const settings: unknown = {
    id: activity.id,
    title: activity.title,
    isVisible: activity.isVisible,
    children: activity.children.map(theirActivity),
    sequencingControls: { choice: whole.choice, choiceExit: whole.choiceExit, flow: whole.flow },
    deliveryControls: {
      tracked: whole.tracked,
      completionSetByContent: whole.completionSetByContent,
      objectiveSetByContent: whole.objectiveSetByContent,
    },
    ...(primary === undefined ? {} : { primaryObjective: theirObjective(primary) }),
    objectives: others.map(theirObjective),
    sequencingRules: { preConditionRules: whole.preConditionRules.map(theirRule) },
    rollupRules: {
      rules: whole.rollupRules.map((rule) => ({
        action: rule.action,
        consideration: rule.childActivitySet,
        conditions: rule.conditions.map(({ condition, isNegated }) => ({
          condition,
          operator: isNegated ? 'not' : 'noOp',
        })),
      })),
    },
  };
  return settings as TheirActivity;
}

function theirObjective(objective: ObjectiveDefinition): NonNullable<TheirActivity['primaryObjective']> {
  return {
    objectiveID: objective.id,
    satisfiedByMeasure: objective.satisfiedByMeasure,
    minNormalizedMeasure: objective.minNormalizedMeasure,
    mapInfo: objective.maps.map(({ target, reads, writes }) => ({
      targetObjectiveID: target,
      readSatisfiedStatus: reads.includes('satisfied'),
      readNormalizedMeasure: reads.includes('measure'),
      writeSatisfiedStatus: writes.includes('satisfied'),
      writeNormalizedMeasure: writes.includes('measure'),
    })),
  };
}

function theirRule({ action, combination, conditions }: SequencingRule<string>) {
  return {
    action,
    conditionCombination: combination,
    conditions: conditions.map(({ condition, isNegated, referencedObjective }) => ({
      condition,
      operator: isNegated ? 'not' : 'noOp',
      ...(referencedObjective === null ? {} : { referencedObjective }),
    })),
  };
}
