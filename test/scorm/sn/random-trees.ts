import fc from 'fast-check';
import type {
  Activity,
  Course,
  DeclaredSequencing,
  SequencingRule,
} from '../../../src-shared/scorm/cam/course';
import { aCourse2004, anActivity, anAsset, aSco } from '../a-course';
import { fraction, rollupRule, ruleOf } from '../random-rules';

/** Courses of SCORM 2004 with up to 40 activities besides the organization, up to five levels deep, with any sequencing. */
export const aRandomTree: fc.Arbitrary<Course> = fc.constantFrom(2, 6, 12, 25, 40).chain((maxLength) =>
  fc
    .record({
      plants: fc.array(aPlant(), { minLength: Math.ceil(maxLength / 3), maxLength, size: 'max' }),
      root: fc.oneof({ weight: 2, arbitrary: fc.constant(openRoot) }, sequencing),
      edition: fc.constantFrom('4th', '4th', '4th', '3rd', '2nd'),
      isGlobal: fc.boolean(),
    })
    .map(({ plants, root, edition, isGlobal }) => ({
      ...aCourse2004(grown(plants), { edition, root }),
      objectivesGlobalToSystem: isGlobal,
      sharedDataGlobalToSystem: isGlobal,
    })),
);

/** Where the root has nothing of its own the play goes on for longer. */
const openRoot = { flow: true };

/** An activity before it has its place: it hangs from an earlier one, counted round, or from the root. */
interface Plant {
  readonly under: number;
  readonly kind: 'sco' | 'asset' | 'empty';
  readonly parts: Partial<Activity>;
}

const deepest = 4;

function grown(plants: readonly Plant[]): readonly Activity[] {
  const depths: number[] = [];
  const parents = plants.map(({ under }, at) => {
    const parent = (under % (at + 1)) - 1;
    const isRoot = parent < 0 || (depths[parent] ?? 0) >= deepest - 1;
    depths.push(isRoot ? 0 : (depths[parent] ?? 0) + 1);
    return isRoot ? -1 : parent;
  });
  const childrenOf = (parent: number): readonly Activity[] =>
    plants.flatMap((plant, at) => (parents[at] === parent ? [activityOf(plant, at)] : []));
  const activityOf = ({ kind, parts }: Plant, at: number): Activity => {
    const [id, children] = [`i-${String(at)}`, childrenOf(at)];
    if (children.length > 0) return anActivity(id, { ...parts, children });
    return { sco: aSco, asset: anAsset, empty: anActivity }[kind](id, parts);
  };
  return childrenOf(-1);
}

function aPlant(): fc.Arbitrary<Plant> {
  return fc.record({
    under: fc.nat(200),
    kind: fc.oneof(
      { weight: 20, arbitrary: fc.constant('sco' as const) },
      { weight: 2, arbitrary: fc.constant('asset' as const) },
      { weight: 1, arbitrary: fc.constant('empty' as const) },
    ),
    parts: fc.record({ sequencing, completionThreshold: rarely(threshold, null) }),
  });
}

function often(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constant(!value) },
  );
}

function rarely<T>(value: fc.Arbitrary<T>, usual: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 11, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
}

const threshold = fc.record({
  completedByMeasure: often(true),
  minProgressMeasure: fraction,
  progressWeight: fraction,
});

function rules<Action extends string>(
  ...actions: readonly Action[]
): fc.Arbitrary<readonly SequencingRule<Action>[]> {
  return rarely(fc.array(ruleOf(...actions), { minLength: 1, maxLength: 2 }), []);
}

const mapped = fc.subarray(['satisfied', 'measure', 'raw', 'completed', 'amount'] as const);
const objectives = fc
  .array(
    fc.record({
      satisfiedByMeasure: often(false),
      minNormalizedMeasure: fraction,
      maps: fc.array(
        fc.record({ target: fc.constantFrom('g-1', 'g-2', 'g-3'), reads: mapped, writes: mapped }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map((objective, at) => ({ ...objective, id: `o-${String(at + 1)}`, isPrimary: at === 0 })),
  );
const noObjectives = [
  { id: '', isPrimary: true, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] },
];

const timing = rarely(fc.constantFrom('never', 'once', 'onEachNewAttempt'), 'never');
const consideration = rarely(fc.constantFrom('ifAttempted', 'ifNotSkipped', 'ifNotSuspended'), 'always');
const sequencing: fc.Arbitrary<DeclaredSequencing> = fc.record(
  {
    choice: often(true),
    choiceExit: often(true),
    flow: often(true),
    forwardOnly: often(false),
    preventActivation: often(false),
    constrainChoice: often(false),
    useCurrentAttemptObjectiveInfo: often(true),
    useCurrentAttemptProgressInfo: often(true),
    preConditionRules: rules('skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'),
    exitConditionRules: rules('exit'),
    postConditionRules: rules('exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'),
    attemptLimit: rarely(fc.constantFrom(0, 1, 2, 2, 3, 3), null),
    rollupRules: rarely(fc.array(rollupRule, { minLength: 1, maxLength: 3 }), []),
    rollupObjectiveSatisfied: often(true),
    rollupProgressCompletion: often(true),
    objectiveMeasureWeight: fraction,
    requiredForSatisfied: consideration,
    requiredForNotSatisfied: consideration,
    requiredForCompleted: consideration,
    requiredForIncomplete: consideration,
    measureSatisfactionIfActive: often(true),
    objectives: fc.oneof(fc.constant(noObjectives), objectives),
    selectionTiming: timing,
    selectCount: fc.constantFrom(null, 0, 1, 2, 3),
    randomizationTiming: timing,
    reorderChildren: fc.boolean(),
    tracked: often(true),
    completionSetByContent: often(false),
    objectiveSetByContent: often(false),
  },
  { noNullPrototype: true },
);
