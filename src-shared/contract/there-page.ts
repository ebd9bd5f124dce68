import { z } from 'zod';
import { RemoteTrouble } from './remote-trouble';

/** Which page of a list of a remote is asked for, from 1; the remote decides how many there are. */
export const ThereAsked = z.coerce.number().int().min(1).max(100_000).default(1);

export const TherePagination = z.object({ page: z.int(), has_more: z.boolean() });

/** Beside what a remote has answered; null: it has. */
export const NotReached = RemoteTrouble.nullable().describe('Why the remote could not be asked');
