import { z } from 'zod';
import { SessionId } from '../kernel/ids';
import { LaunchAs } from './launch-as';

/** What a session is that is nobody's record: it never resumes by itself, counts nowhere, and nobody is told of it. */
export const Sandbox = z
  .object({
    kind: z.enum(['test-launch', 'fork']).describe('`fork`: goes on from a moment of another session'),
    from: z
      .object({ session_id: SessionId, position: z.int().min(1).describe('Of the last entry taken over') })
      .nullable(),
    launch: LaunchAs.optional().describe('What it is launched as'),
  })
  .meta({ id: 'Sandbox' });
export type Sandbox = z.infer<typeof Sandbox>;
