import type { CommandContext } from './command';
import { reachLectern, type Reached } from './reach-lectern';

/** The option of each command that works on a data folder, and its help. */
export const dataOption = { data: { type: 'string' } } as const;
export const dataHelp = '--data FOLDER          where everything is kept';

/** Does something with the Lectern of the data folder that was named, which is left as it was found. Throws CannotOpen. */
export async function withLectern<T>(
  { values, distFolder }: Pick<CommandContext, 'values' | 'distFolder'>,
  use: (lectern: Reached) => Promise<T>,
): Promise<T> {
  const { data } = values;
  const lectern = await reachLectern({ data: typeof data === 'string' ? data : undefined, distFolder });
  try {
    return await use(lectern);
  } finally {
    await lectern.close();
  }
}
