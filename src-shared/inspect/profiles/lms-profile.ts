import { standardProfile, type EngineProfile } from '../../scorm/attempt';
import type { ScormVersion } from '../../scorm/cam/course';

/** What is known for sure of how an LMS differs. Whatever nobody could look up stays as the standard has it. */
export interface LmsProfile {
  readonly id: string;
  /** As its makers call it, with the setting that it stands for. */
  readonly name: string;
  readonly differences: readonly LmsDifference[];
}

/** One difference, with where it can be looked up. */
export interface LmsDifference {
  readonly versions: readonly ScormVersion[];
  readonly rules: Partial<Omit<EngineProfile, 'id'>>;
  readonly source: {
    readonly what: string;
    readonly link: string;
    /** The day it was read; of a printed standard, the day it was published. */
    readonly date: string;
  };
}

/** The profile as an engine runs it. */
export function engineProfileOf({ id, differences }: LmsProfile, version: ScormVersion): EngineProfile {
  const own = differences.filter(({ versions }) => versions.includes(version)).map(({ rules }) => rules);
  return Object.assign({}, standardProfile, ...own, { id }) as EngineProfile;
}
