import type { Sequencing } from '../cam/course';
import type { ActivityTree } from './tree';

/** Control modes of an activity [SN 3.2]. */
export type ControlModes = Pick<Sequencing, 'choice' | 'choiceExit' | 'flow' | 'forwardOnly'>;

/** The standard's defaults: flow is off [SN 3.2]. */
const defaults: ControlModes = { choice: true, choiceExit: true, flow: false, forwardOnly: false };

/** SCORM 1.2 has no sequencing: every item may be chosen, and order is that of the manifest. */
const free: ControlModes = { choice: true, choiceExit: true, flow: true, forwardOnly: false };

/** A course of one single item is started as if it flowed, and offers no choice [SN 5.6, as ADL's sample run-time]. */
const single: ControlModes = { choice: false, choiceExit: true, flow: true, forwardOnly: false };

export function controlModesOf(tree: ActivityTree, position: number): ControlModes {
  const sequencing = tree[position]?.activity.sequencing ?? null;
  if (tree[0]?.activity.sequencing === null) return free;
  if (isSingleItem(tree) && (sequencing === null || isDefault(sequencing))) return single;
  return { ...defaults, ...sequencing };
}

function isSingleItem(tree: ActivityTree): boolean {
  return tree.length === 2;
}

function isDefault({ choice = defaults.choice, flow = defaults.flow }: Partial<ControlModes>): boolean {
  return choice === defaults.choice && flow === defaults.flow;
}
