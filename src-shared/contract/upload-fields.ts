import { z } from 'zod';
import { PackageId } from '../kernel/ids';

/** `flag`: how yes and no are written; `how`: the same in words. */
function fieldsWith<Flag extends z.ZodType<boolean>>(flag: Flag, how = '') {
  return {
    uploaded_by: z.string().min(1).max(255).optional().describe('The name of the key, where nobody is named'),
    package_id: PackageId.optional().describe('Upload a new version of this package'),
    strict: flag.optional().describe(`Refuse what is otherwise accepted with a finding${how}`),
    move_sessions: flag
      .optional()
      .describe(
        `Unfinished sessions go on with the new version from their next launch, where they can${how}`,
      ),
  };
}

/** What may be said with a package on its way in, whichever way that is. */
export const uploadFields = fieldsWith(z.boolean());

/** The same in a form, which knows texts only. */
export const uploadFormFields = fieldsWith(
  z.stringbool(),
  '. In any case of letters: true, 1, yes, on, y or enabled; false, 0, no, off, n or disabled',
);
