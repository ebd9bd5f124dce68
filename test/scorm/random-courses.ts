import fc from 'fast-check';
import type { Activity, Course, DeclaredSequencing, SequencingRule } from '../../src-shared/scorm/cam/course';
import { aCourse12, aCourse2004, anActivity, anAsset, aSco } from './a-course';
import { fraction, objectiveId, rollupRule, ruleOf } from './random-rules';

/** Ids that random courses give their items in document order; the organization is "org". */
export const activityIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** Courses of one version: a few items in clusters, with any sequencing. */
export function aRandomCourse(version: '1.2' | '2nd' | '3rd' | '4th'): fc.Arbitrary<Course> {
  if (version === '1.2') return items(item12).map((roots) => aCourse12(...named(roots)));
  const root = fc.record({ flow: mostly(true), choice: mostly(true) });
  return fc
    .record({ roots: items(item2004), root, isGlobal: fc.boolean() })
    .map(({ roots, root: modes, isGlobal }) => ({
      ...aCourse2004(named(roots), { edition: version, root: modes }),
      objectivesGlobalToSystem: isGlobal,
      sharedDataGlobalToSystem: isGlobal,
    }));
}

const mostly = (value: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
const seldom = <T>(value: fc.Arbitrary<T>, usual: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });

function rules<Action extends string>(
  ...actions: readonly Action[]
): fc.Arbitrary<readonly SequencingRule<Action>[]> {
  return seldom(fc.array(ruleOf(...actions), { maxLength: 2 }), []);
}

const mapped = fc.subarray(['satisfied', 'measure', 'raw', 'min', 'max', 'completed', 'amount'] as const);
const objectives = fc
  .array(
    fc.record({
      id: objectiveId,
      satisfiedByMeasure: fc.boolean(),
      minNormalizedMeasure: fraction,
      maps: fc.array(fc.record({ target: fc.constantFrom('g-1', 'g-2'), reads: mapped, writes: mapped }), {
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) => all.map((objective, at) => ({ ...objective, isPrimary: at === 0 })));

const timing = seldom(fc.constantFrom('never', 'once', 'onEachNewAttempt'), 'never');
const consideration = fc.constantFrom('always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended');
const sequencing: fc.Arbitrary<DeclaredSequencing> = fc.record(
  {
    choice: mostly(true),
    choiceExit: mostly(true),
    flow: mostly(true),
    forwardOnly: mostly(false),
    preventActivation: mostly(false),
    constrainChoice: mostly(false),
    useCurrentAttemptObjectiveInfo: mostly(true),
    useCurrentAttemptProgressInfo: mostly(true),
    preConditionRules: rules('skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'),
    exitConditionRules: rules('exit'),
    postConditionRules: rules('exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'),
    attemptLimit: seldom(fc.nat(2), null),
    rollupRules: seldom(fc.array(rollupRule, { maxLength: 2 }), []),
    rollupObjectiveSatisfied: mostly(true),
    rollupProgressCompletion: mostly(true),
    objectiveMeasureWeight: fraction,
    requiredForSatisfied: consideration,
    requiredForCompleted: consideration,
    measureSatisfactionIfActive: mostly(true),
    objectives,
    selectionTiming: timing,
    selectCount: seldom(fc.nat(3), null),
    randomizationTiming: timing,
    reorderChildren: fc.boolean(),
    tracked: mostly(true),
    completionSetByContent: mostly(false),
    objectiveSetByContent: mostly(false),
  },
  { requiredKeys: ['objectives'] },
);

const sharedData = fc.array(
  fc.record({ target: fc.constantFrom('s-1', 's-2'), isReadable: mostly(true), isWritable: mostly(true) }),
  { maxLength: 2 },
);
const threshold = fc.record({
  completedByMeasure: mostly(true),
  minProgressMeasure: fraction,
  progressWeight: fraction,
});

/** What an item has besides its content and children. */
type Parts = Partial<Activity>;

const parts12: fc.Arbitrary<Parts> = fc.record({
  masteryScore: fc.constantFrom(null, 0, 50, 100),
  prerequisites: seldom(fc.constantFrom('a', '~a', 'a&b', 'b="passed"', '2*{a,b,c}', ')('), null),
  launchData: fc.constantFrom(null, 'from the manifest'),
});
const parts2004: fc.Arbitrary<Parts> = fc.record(
  {
    sequencing,
    isVisible: mostly(true),
    completionThreshold: fc.option(threshold),
    sharedData,
    launchData: fc.constantFrom(null, 'from the manifest'),
    hiddenControls: fc.subarray(['continue', 'previous', 'exit'] as const),
  },
  { requiredKeys: ['sequencing'] },
);

/** An item before it has got its id. */
interface Item {
  readonly parts: Parts;
  readonly kind: 'sco' | 'asset';
  readonly children: readonly Item[];
}

const leafOf = (parts: fc.Arbitrary<Parts>): fc.Arbitrary<Item> =>
  fc.record({
    parts,
    kind: fc.oneof({ weight: 5, arbitrary: fc.constant('sco' as const) }, fc.constant('asset' as const)),
    children: fc.constant([]),
  });
const item12 = leafOf(parts12);
const item2004 = leafOf(parts2004);

function items(leaf: fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> {
  const cluster = (inside: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
    fc
      .record({ leaf, children: fc.array(inside, { minLength: 1, maxLength: 3 }) })
      .map(({ leaf: { parts }, children }) => ({ parts, kind: 'sco', children }));
  const usual = { weight: 3, arbitrary: leaf };
  const inner = fc.oneof(usual, cluster(leaf));
  return fc.array(fc.oneof(usual, cluster(inner)), { minLength: 1, maxLength: 3 });
}

/** Gives ids in document order; what is beyond the last id is left out. */
function named(roots: readonly Item[]): readonly Activity[] {
  const ids = [...activityIds].reverse();
  const give = (item: Item): readonly Activity[] => {
    const id = ids.pop();
    if (id === undefined) return [];
    if (item.children.length === 0)
      return [item.kind === 'sco' ? aSco(id, item.parts) : anAsset(id, item.parts)];
    const children = item.children.flatMap(give);
    return [children.length === 0 ? aSco(id, item.parts) : anActivity(id, { ...item.parts, children })];
  };
  return roots.flatMap(give);
}
