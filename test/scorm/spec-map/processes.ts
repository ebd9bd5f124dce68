/** A process of the pseudo-code [SN, appendix C]: its id, its name, and how many exceptions it numbers. */
export interface Process {
  readonly id: string;
  readonly name: string;
  readonly exceptions: number;
}

const named = (id: string, name: string, exceptions = 0): Process => ({ id, name, exceptions });

/** All processes of the book. Variants `a` and `b` are processes of their own; the id without a letter is both. */
export const processes: readonly Process[] = [
  named('OP.1', 'Overall Sequencing'),
  named('NB.2.1', 'Navigation Request', 13),
  named('TB.2.1', 'Sequencing Exit Action Rules'),
  named('TB.2.2', 'Sequencing Post Condition Rules'),
  named('TB.2.3', 'Termination Request', 7),
  named('RB.1.1', 'Measure Rollup'),
  named('RB.1.1 a', 'Measure Rollup'),
  named('RB.1.1 b', 'Completion Measure Rollup'),
  named('RB.1.2', 'Objective Rollup'),
  named('RB.1.2 a', 'Objective Rollup Using Measure'),
  named('RB.1.2 b', 'Objective Rollup Using Rules'),
  named('RB.1.3', 'Activity Progress Rollup'),
  named('RB.1.3 a', 'Activity Progress Rollup Using Measure'),
  named('RB.1.3 b', 'Activity Progress Rollup Using Rules'),
  named('RB.1.4', 'Rollup Rule Check'),
  named('RB.1.4.1', 'Evaluate Rollup Conditions'),
  named('RB.1.4.2', 'Check Child for Rollup'),
  named('RB.1.5', 'Overall Rollup'),
  named('SR.1', 'Select Children'),
  named('SR.2', 'Randomize Children'),
  named('SB.2.1', 'Flow Tree Traversal', 4),
  named('SB.2.2', 'Flow Activity Traversal', 2),
  named('SB.2.3', 'Flow'),
  named('SB.2.4', 'Choice Activity Traversal', 3),
  named('SB.2.5', 'Start Sequencing Request', 1),
  named('SB.2.6', 'Resume All Sequencing Request', 2),
  named('SB.2.7', 'Continue Sequencing Request', 2),
  named('SB.2.8', 'Previous Sequencing Request', 2),
  named('SB.2.9', 'Choice Sequencing Request', 9),
  named('SB.2.9.1', 'Choice Flow'),
  named('SB.2.9.2', 'Choice Flow Tree Traversal'),
  named('SB.2.10', 'Retry Sequencing Request', 3),
  named('SB.2.11', 'Exit Sequencing Request', 2),
  named('SB.2.12', 'Sequencing Request', 1),
  named('SB.2.13', 'Jump Sequencing Request', 1),
  named('DB.1.1', 'Delivery Request', 3),
  named('DB.2', 'Content Delivery Environment', 1),
  named('DB.2.1', 'Clear Suspended Activity'),
  named('UP.1', 'Limit Conditions Check'),
  named('UP.2', 'Sequencing Rules Check'),
  named('UP.2.1', 'Sequencing Rule Check'),
  named('UP.3', 'Terminate Descendent Attempts'),
  named('UP.4', 'End Attempt'),
  named('UP.5', 'Check Activity'),
];

/** Every exception of the book: a process numbers its own from 1. */
export const exceptionIds: readonly string[] = processes.flatMap(({ id, exceptions }) =>
  Array.from({ length: exceptions }, (_, at) => `${id}-${String(at + 1)}`),
);
