import { z } from 'zod';
import { endpoint } from './endpoint';

export const readStorage = endpoint({
  id: 'readStorage',
  summary: 'What lies in the data folder, how much room is left, and which ports are used',
  method: 'GET',
  path: '/api/lectern/storage',
  access: 'admin',
  input: z.object({}),
  output: z.object({
    data_folder: z.string(),
    logs_folder: z.string(),
    used: z
      .array(z.object({ what: z.enum(['packages', 'database', 'logs', 'other']), bytes: z.int() }))
      .describe('All files of the data folder that Lectern may read, by what they are'),
    used_bytes: z.int(),
    free_bytes: z.int().nullable().describe('Of its disk; null where the system does not tell'),
    api_port: z.int(),
    content_port: z.int(),
  }),
  refusals: ['FORBIDDEN'],
});
