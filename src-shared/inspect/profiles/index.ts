import { smallestCutProfile, smallestRefusedProfile, standardLmsProfile } from './by-the-book';
import { iliasProfile } from './ilias';
import type { LmsProfile } from './lms-profile';
import { moodleAutoCommitProfile, moodleProfile, moodleRelaxedProfile } from './moodle';
import { openOlatProfile } from './openolat';

/** The profiles, in the order they are shown; the first is what Lectern does by itself. */
export const lmsProfiles: readonly LmsProfile[] = [
  standardLmsProfile,
  smallestRefusedProfile,
  smallestCutProfile,
  moodleProfile,
  moodleAutoCommitProfile,
  moodleRelaxedProfile,
  iliasProfile,
  openOlatProfile,
];

/** Lectern's own where there is none of that id. */
export function lmsProfileOf(id: string): LmsProfile {
  return lmsProfiles.find((profile) => profile.id === id) ?? standardLmsProfile;
}
