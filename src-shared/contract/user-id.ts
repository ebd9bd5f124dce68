import { WholeText } from './common';

export const UserId = WholeText.min(1).max(255);
