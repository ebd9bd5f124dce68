import { z } from 'zod';
import { SessionId } from '../kernel/ids';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { launchPackage } from './sessions';

export const forkSession = endpoint({
  id: 'forkSession',
  summary:
    'Go on from a moment of a session in a sandbox: a session of its own with the first entries of the journal, ready to be launched. The session itself stays as it is',
  method: 'POST',
  path: '/api/lectern/sessions/:sessionId/forks',
  access: 'write',
  success: 201,
  input: z.object({
    ...tenantField,
    sessionId: SessionId,
    position: z.int().min(1).describe('Of the last entry of the journal that is taken over'),
  }),
  output: launchPackage.output,
  refusals: ['SESSION_NOT_FOUND', 'PACKAGE_NOT_FOUND'],
});
