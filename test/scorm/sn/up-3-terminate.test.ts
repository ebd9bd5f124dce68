import { expect, test } from 'vitest';
import { terminateDescendents } from '../../../src-shared/scorm/sn/up-3-terminate-descendents';
import { activeIn, aDraft, aTree, positionIn } from './a-tree';

const course = aTree('R[A[X[x1,x2],a2],B[b1]]');

test.each([
  ['x1', 'x2', 'R A X', 'a sibling: nothing is left'],
  ['x1', 'a2', 'R A', 'the cluster that is left ends, the common ancestor goes on'],
  ['x1', 'b1', 'R', 'every cluster between ends'],
  ['x1', 'R', 'R', 'towards the root: all but the root'],
  ['x1', 'X', 'R A X', 'towards the parent: it is the ancestor itself'],
  ['X', 'B', 'X R', 'a cluster that is current counts as ended already'],
  ['R', 'b1', 'R', 'from the root nothing is left'],
])('[UP.3] from %s towards %s leaves %s active: %s', (ended, target, active) => {
  const draft = aDraft(course, {
    ended,
    standings: { [ended]: { isActive: ended === 'X' || ended === 'R' } },
  });
  terminateDescendents(draft, positionIn(draft.tree, target));
  expect(activeIn(draft).split(' ').toSorted()).toEqual(active.split(' ').toSorted());
});

test('[UP.3] without a current activity nothing ends', () => {
  const draft = aDraft(course, { standings: { R: { isActive: true } } });
  terminateDescendents(draft, 0);
  expect(activeIn(draft)).toBe('R');
});
