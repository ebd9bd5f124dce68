import { longestName, WholeText } from './common';

export const UserId = WholeText.min(1).max(longestName);
