import type { Tracking } from './tracking';

/** What is recorded in a global objective; what is absent, or null, is unknown. */
export type GlobalObjective = Partial<Tracking>;

/** Global objectives by id [SN 3.10]. Ids come from manifests: never look one up but by `globalObjective`. */
export type GlobalObjectives = Readonly<Record<string, GlobalObjective>>;

const nothing: GlobalObjective = {};

export function globalObjective(objectives: GlobalObjectives, id: string): GlobalObjective {
  return Object.hasOwn(objectives, id) ? (objectives[id] ?? nothing) : nothing;
}
