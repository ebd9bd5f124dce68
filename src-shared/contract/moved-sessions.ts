import { z } from 'zod';
import { PackageId, SessionId } from '../kernel/ids';

/** What becomes of the unfinished sessions of a package that are told to go on with one of its versions. */
export const MovedSessions = z
  .object({
    package_id: PackageId,
    version: z.int(),
    moving: z.int().describe('Sessions that go over at their next launch'),
    already_there: z.int(),
    staying: z.int().describe('Sessions that cannot go on with this version'),
    reasons: z.array(
      z.object({
        reason: z
          .enum(['scorm-version', 'activities-gone'])
          .describe(
            'The version of SCORM is another one; or the activity to go on from, or all that were played, are not there',
          ),
        count: z.int(),
        session_ids: z.array(SessionId).describe('The first 20'),
      }),
    ),
  })
  .meta({ id: 'MovedSessions' });
export type MovedSessions = z.infer<typeof MovedSessions>;
