import { longestName, WholeText } from './common';

export const UserId = WholeText.min(1).max(longestName);

/** The learner of the owner's own previews: no record of anybody's. */
export const previewUser = 'designer';
