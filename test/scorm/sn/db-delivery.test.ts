import { describe, expect, test } from 'vitest';
import { deliveryRefusal } from '../../../src-shared/scorm/sn/db-1-1-delivery-request';
import { clearSuspended } from '../../../src-shared/scorm/sn/db-2-1-clear-suspended';
import { deliverContent } from '../../../src-shared/scorm/sn/db-2-content-delivery';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import {
  activeIn,
  aDraft,
  aRule,
  aTree,
  currentIn,
  positionIn,
  standingOf,
  suspendedIn,
  type Declared,
  type Place,
} from './a-tree';

const notation = 'R[A[a1,a2],B[X[x1],b2]]';
const disabled: Declared[string] = { preConditionRules: [aRule('disabled', 'always')] };

describe('[DB.1.1]', () => {
  test.each<readonly [string, string, Declared, Place, string | null]>([
    ['a leaf', 'x1', {}, {}, null],
    ['1: a cluster', 'X', {}, {}, 'DB.1.1-1'],
    ['1: the root', 'R', {}, {}, 'DB.1.1-1'],
    ['3: a disabled leaf', 'x1', { x1: disabled }, {}, 'DB.1.1-3'],
    ['3: a disabled cluster around it', 'x1', { B: disabled }, {}, 'DB.1.1-3'],
    ['3: a disabled root', 'x1', { R: disabled }, {}, 'DB.1.1-3'],
    ['3: a disabled activity beside it does not matter', 'x1', { b2: disabled, A: disabled }, {}, null],
    [
      '3: a used-up leaf',
      'x1',
      { x1: { attemptLimit: 1 } },
      { standings: { x1: { attempts: 1 } } },
      'DB.1.1-3',
    ],
    [
      '3: a used-up cluster around it',
      'x1',
      { B: { attemptLimit: 1 } },
      { standings: { B: { attempts: 1 } } },
      'DB.1.1-3',
    ],
    [
      '3: an active cluster is spared from its limit',
      'x1',
      { B: { attemptLimit: 1 } },
      { ended: 'b2' },
      null,
    ],
    ['3: a suspended leaf too', 'x1', { x1: { attemptLimit: 1 } }, { suspended: 'x1' }, null],
    [
      'skip, hidden and stop rules are not asked',
      'x1',
      {
        x1: {
          preConditionRules: [
            aRule('skip', 'always'),
            aRule('hiddenFromChoice', 'always'),
            aRule('stopForwardTraversal', 'always'),
          ],
        },
      },
      {},
      null,
    ],
    ['control modes are not asked', 'x1', { X: { flow: false, choice: false } }, {}, null],
  ])('%s', (_, target, declared, place, expected) => {
    const draft = aDraft(aTree(notation, declared), place);
    expect(deliveryRefusal(draft, positionIn(draft.tree, target))).toBe(expected);
  });

  test('2: a leaf without content has nothing to deliver', () => {
    expect(deliveryRefusal(aDraft(aTree('R[a-,b]')), 1)).toBe('DB.1.1-2');
  });
});

/** The attempt counts on the way to the activity, after its delivery. */
function delivered(target: string, declared: Declared, place: Place) {
  const draft = aDraft(aTree(notation, declared), place);
  const delivery = deliverContent(draft, positionIn(draft.tree, target));
  const counts = draft.tree.map(({ activity }) => standingOf(draft, activity.id).attempts).join('');
  return { draft, delivery, counts, active: activeIn(draft), suspended: suspendedIn(draft) };
}

describe('[DB.2]', () => {
  // Counts are of R A a1 a2 B X x1 b2.
  test.each<readonly [string, string, Place, string, string]>([
    ['without a session all on the way begin', 'x1', {}, 'R B X x1', '10001110'],
    ['what is active goes on', 'a2', { ended: 'a1' }, 'R A a2', '11110000'],
    ['clusters that are left end, others begin', 'b2', { ended: 'a1' }, 'R B b2', '11101001'],
    ['from inside out', 'b2', { ended: 'x1' }, 'R B b2', '10001111'],
    ['the same activity begins a new attempt', 'a1', { ended: 'a1' }, 'R A a1', '11200000'],
    [
      'after all has ended everything begins anew',
      'a1',
      { standings: { R: { attempts: 1 }, A: { attempts: 1 } } },
      'R A a1',
      '22100000',
    ],
  ])('%s', (_, target, place, active, counts) => {
    const { draft, ...rest } = delivered(target, {}, place);
    expect(rest).toEqual({ delivery: 'new', active, counts, suspended: '' });
    expect([currentIn(draft), draft.suspended]).toEqual([target, null]);
  });

  test('2: the suspended activity and all around it go on, without a count', () => {
    const { draft, ...rest } = delivered('x1', {}, { suspended: 'x1' });
    expect(rest).toEqual({ delivery: 'resumed', active: 'R B X x1', counts: '10001110', suspended: '' });
    expect(draft.suspended).toBeNull();
  });

  test('a leaf that was left suspended goes on, its cluster with it', () => {
    const place: Place = {
      ended: 'b2',
      standings: { a1: { attempts: 1, isSuspended: true }, A: { attempts: 1, isSuspended: true } },
    };
    const { delivery, counts, suspended } = delivered('a1', {}, place);
    expect([delivery, counts, suspended]).toEqual(['resumed', '11101001', '']);
  });

  test('2: another activity than the suspended one clears that', () => {
    const { draft, ...rest } = delivered('b2', {}, { suspended: 'a1' });
    expect(rest).toEqual({ delivery: 'new', active: 'R B b2', counts: '21101001', suspended: '' });
    expect(draft.suspended).toBeNull();
  });

  test('4.2: a new attempt knows nothing of the last, global objectives stay', () => {
    const known = { ...unknownTracking, completed: true, satisfied: true, measure: 1 };
    const standing = { attempts: 1, tracking: known, objectives: { o: known }, toldCompletion: true };
    const globals = { g: { satisfied: true } };
    const place: Place = {
      standings: { R: { ...standing, isActive: true }, A: standing, a1: standing, a2: standing },
      globals,
    };
    const { draft } = delivered('a1', {}, place);
    expect(standingOf(draft, 'a1')).toMatchObject({
      tracking: unknownTracking,
      objectives: {},
      toldCompletion: false,
    });
    expect(standingOf(draft, 'A').tracking).toEqual(unknownTracking);
    expect(standingOf(draft, 'a2').tracking).toEqual(known);
    expect(standingOf(draft, 'R').tracking, 'an attempt that goes on keeps what it reached').toEqual(known);
    expect(draft.globals).toEqual(globals);
  });

  test('4.3: an untracked activity becomes active and counts nothing', () => {
    const { counts, active } = delivered('a1', { A: { tracked: false }, a1: { tracked: false } }, {});
    expect([counts, active]).toEqual(['10000000', 'R A a1']);
  });

  test('3: clusters that are left are rolled up as they end', () => {
    const satisfied = { attempts: 1, tracking: { ...unknownTracking, satisfied: true } };
    const { draft } = delivered('b2', {}, { ended: 'a1', standings: { a1: satisfied, a2: satisfied } });
    expect(standingOf(draft, 'A')).toMatchObject({ isActive: false, tracking: { satisfied: true } });
  });
});

describe('[DB.2.1]', () => {
  const cleared = (target: string, place: Place) => {
    const draft = aDraft(aTree(notation), place);
    clearSuspended(draft, positionIn(draft.tree, target));
    return { suspended: suspendedIn(draft), isCleared: draft.suspended === null };
  };

  test.each<readonly [string, string, Place, string]>([
    ['without a suspended activity nothing changes', 'b2', { standings: { A: { isSuspended: true } } }, 'A'],
    ['all from it up to the common ancestor go on no more', 'b2', { suspended: 'x1' }, 'R'],
    ['the common ancestor included', 'a1', { suspended: 'x1' }, ''],
    ['beside it, its cluster included', 'a2', { suspended: 'a1' }, 'R'],
    ['the suspended one itself', 'x1', { suspended: 'x1' }, 'R B X'],
    [
      'a cluster stays suspended while another of its children is',
      'a1',
      { suspended: 'x1', standings: { b2: { isSuspended: true } } },
      'R B b2',
    ],
  ])('%s', (_, target, place, suspended) => {
    expect(cleared(target, place)).toEqual({ suspended, isCleared: true });
  });
});
