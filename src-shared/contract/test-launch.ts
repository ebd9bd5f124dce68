import { z } from 'zod';
import { PackageId } from '../kernel/ids';
import { tenantField, WholeText } from './common';
import { endpoint } from './endpoint';
import { launchPackage, UserId } from './sessions';

export const testLaunch = endpoint({
  id: 'testLaunch',
  summary: 'Launch a package in a sandbox: a session that never touches a learner’s record',
  method: 'POST',
  path: '/api/lectern/packages/:packageId/test-launches',
  access: 'write',
  success: 201,
  input: z.object({
    ...tenantField,
    packageId: PackageId,
    learner_id: UserId.default('test-learner'),
    learner_name: WholeText.max(255).optional(),
    mode: z.enum(['normal', 'browse', 'review']).default('normal'),
  }),
  output: launchPackage.output,
  refusals: ['PACKAGE_NOT_FOUND'],
});
