import { z } from 'zod';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { ImportFailure } from './imports';
import { PackageSummary } from './packages';

export const addSamples = endpoint({
  id: 'addSamples',
  summary: 'Add the sample packages that come with Lectern; those that are there already are not added again',
  method: 'POST',
  path: '/api/lectern/samples',
  access: 'write',
  success: 201,
  input: z.object({ ...tenantField }),
  output: z.object({
    added: z.array(PackageSummary),
    failed: z
      .array(z.object({ file_name: z.string(), failure: ImportFailure }))
      .describe('Those that could not be added although others were; they are tried again by the next call'),
  }),
  /** Of the first that could not be added, where none was. */
  refusals: ['QUOTA_EXCEEDED', 'UPLOAD_FAILED'],
});
