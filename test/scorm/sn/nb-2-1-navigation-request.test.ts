import { describe, expect, test } from 'vitest';
import {
  navigationRequest,
  type NavigationRequestName,
} from '../../../src-shared/scorm/sn/nb-2-1-navigation-request';
import { positionOf } from '../../../src-shared/scorm/sn/tree';
import { aDraft, aTree, type Declared, type Place } from './a-tree';

/** `exit, continue`: the termination and the sequencing request it comes to; or the exception. */
function navigated(declared: Declared, place: Place, asked: string): string {
  const draft = aDraft(aTree('R[A[a1,a2],B[b1,b2]]', declared), place);
  const [request = '', target = null] = asked.split(' ');
  const position = target === null ? null : positionOf(draft.tree, target);
  const before = structuredClone(draft.changed);
  const navigation = navigationRequest(draft, request as NavigationRequestName, position);
  expect(draft.changed, 'the process changes nothing').toEqual(before);
  if (navigation.kind === 'invalid') return navigation.exception;
  return `${navigation.termination ?? 'no'}, ${navigation.sequencing}`;
}

const closed: Place = {};
const suspended: Place = { suspended: 'a2' };
const running: Place = { running: 'a2' };
const ended: Place = { ended: 'a2' };
const atRoot: Place = { ended: 'R' };

describe('[NB.2.1] requests without a target', () => {
  test.each<readonly [string, string, Place, string]>([
    ['start', 'with a session open', running, 'NB.2.1-1'],
    ['start', 'with a session open, nothing running', atRoot, 'NB.2.1-1'],
    ['start', 'without a session', closed, 'no, start'],
    ['start', 'without a session, an activity suspended', suspended, 'no, start'],
    ['resumeAll', 'with a session open', { ...suspended, ...running }, 'NB.2.1-1'],
    ['resumeAll', 'with nothing suspended', closed, 'NB.2.1-3'],
    ['resumeAll', 'with an activity suspended', suspended, 'no, resumeAll'],
    ['continue', 'without a session', closed, 'NB.2.1-2'],
    ['continue', 'from the root', atRoot, 'NB.2.1-4'],
    ['continue', 'from a running activity', running, 'exit, continue'],
    ['continue', 'from an ended one', ended, 'no, continue'],
    ['previous', 'without a session', closed, 'NB.2.1-2'],
    ['previous', 'from the root', atRoot, 'NB.2.1-6'],
    ['previous', 'from a running activity', running, 'exit, previous'],
    ['previous', 'from an ended one', ended, 'no, previous'],
    ['exit', 'without a session', closed, 'NB.2.1-2'],
    ['exit', 'from an ended activity', ended, 'NB.2.1-12'],
    ['exit', 'from a running one', running, 'exit, exit'],
    ['exitAll', 'without a session', closed, 'NB.2.1-2'],
    ['exitAll', 'from a running activity', running, 'exitAll, exit'],
    ['exitAll', 'from an ended one', ended, 'exitAll, exit'],
    ['abandon', 'without a session', closed, 'NB.2.1-2'],
    ['abandon', 'from an ended activity', ended, 'NB.2.1-12'],
    ['abandon', 'from a running one', running, 'abandon, exit'],
    ['abandonAll', 'without a session', closed, 'NB.2.1-2'],
    ['abandonAll', 'from an ended activity', ended, 'abandonAll, exit'],
    ['suspendAll', 'without a session', closed, 'NB.2.1-2'],
    ['suspendAll', 'from a running activity', running, 'suspendAll, exit'],
    ['suspendAll', 'from an ended one', ended, 'suspendAll, exit'],
  ])('%s %s', (request, _, place, expected) => {
    expect(navigated({}, place, request)).toBe(expected);
  });

  test.each<readonly [string, Declared, string, string]>([
    ['continue', { A: { flow: false } }, 'NB.2.1-4', 'needs flow in the parent'],
    ['continue', { R: { flow: false } }, 'exit, continue', 'asks the parent alone'],
    ['continue', { A: { forwardOnly: true } }, 'exit, continue', 'goes where only forward is allowed'],
    ['previous', { A: { flow: false } }, 'NB.2.1-5', 'needs flow in the parent'],
    ['previous', { A: { forwardOnly: true } }, 'NB.2.1-5', 'is refused where the parent is forward only'],
    ['previous', { R: { forwardOnly: true } }, 'exit, previous', 'asks the parent alone'],
  ])('%s under %j: %s, it %s', (request, declared, expected) => {
    expect(navigated(declared, running, request)).toBe(expected);
  });
});

describe('[NB.2.1] choice', () => {
  test.each<readonly [string, Declared, Place, string, string]>([
    ['1: the target is not in the tree', {}, running, 'x9', 'NB.2.1-11'],
    ['1: not in the tree, without a session', {}, closed, 'x9', 'NB.2.1-11'],
    ['2: the target’s parent is not for choice', { B: { choice: false } }, running, 'b1', 'NB.2.1-10'],
    ['2: nor without a session', { B: { choice: false } }, closed, 'b1', 'NB.2.1-10'],
    ['2: a cluster above the parent is not asked', { R: { choice: false } }, running, 'b1', 'exit, choice'],
    ['2: the root has no parent to ask', { R: { choice: false } }, running, 'R', 'exit, choice'],
    ['3: without a session', {}, closed, 'b1', 'no, choice'],
    ['4: a cluster on the way holds the learner', { A: { choiceExit: false } }, running, 'b1', 'NB.2.1-8'],
    ['4: it holds from its parent too', { A: { choiceExit: false } }, running, 'R', 'NB.2.1-8'],
    [
      '4: what is not active holds nobody',
      { A: { choiceExit: false } },
      { ended: 'a2', standings: { A: { isActive: false } } },
      'b1',
      'no, choice',
    ],
    ['4: inside the cluster choice is free', { A: { choiceExit: false } }, running, 'a1', 'exit, choice'],
    ['4: the cluster itself is not left', { A: { choiceExit: false } }, running, 'A', 'exit, choice'],
    ['4: the common ancestor is not left', { R: { choiceExit: false } }, running, 'b1', 'exit, choice'],
    [
      '5: the running activity holds from a sibling',
      { a2: { choiceExit: false } },
      running,
      'a1',
      'NB.2.1-8',
    ],
    ['5: and from itself', { a2: { choiceExit: false } }, running, 'a2', 'NB.2.1-8'],
    ['5: and from another cluster', { a2: { choiceExit: false } }, running, 'b1', 'NB.2.1-8'],
    ['5: an ended one does not', { a2: { choiceExit: false } }, ended, 'a1', 'no, choice'],
    ['6: from a running activity', {}, running, 'b1', 'exit, choice'],
    ['6: from an ended one', {}, ended, 'b1', 'no, choice'],
    ['6: from the root, which holds everything', {}, atRoot, 'b1', 'no, choice'],
  ])('%s', (_, declared, place, target, expected) => {
    expect(navigated(declared, place, `choice ${target}`)).toBe(expected);
  });
});

describe('[NB.2.1] jump', () => {
  const without: Place = { available: { B: ['b1'] } };

  test.each<readonly [string, Declared, Place, string, string]>([
    ['a target that is not in the tree', {}, running, 'x9', 'NB.2.1-11'],
    ['a target that selection left out', {}, { ...running, ...without }, 'b2', 'NB.2.1-11'],
    ['a target that selection kept', {}, { ...running, ...without }, 'b1', 'exit, jump'],
    ['asks no control mode', { B: { choice: false, flow: false } }, running, 'b1', 'exit, jump'],
    ['is not held by choiceExit', { a2: { choiceExit: false } }, running, 'b1', 'exit, jump'],
    ['ends nothing where nothing runs', {}, ended, 'b1', 'no, jump'],
    ['passes here without a session', {}, closed, 'b1', 'no, jump'],
  ])('%s', (_, declared, place, target, expected) => {
    expect(navigated(declared, place, `jump ${target}`)).toBe(expected);
  });
});
