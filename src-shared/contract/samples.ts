import { z } from 'zod';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { PackageSummary } from './packages';

export const addSamples = endpoint({
  id: 'addSamples',
  summary: 'Add the sample packages that come with Lectern; those that are there already are not added again',
  method: 'POST',
  path: '/api/lectern/samples',
  access: 'write',
  success: 201,
  input: z.object({ ...tenantField }),
  output: z.object({ added: z.array(PackageSummary) }),
  refusals: ['QUOTA_EXCEEDED', 'UPLOAD_FAILED'],
});
