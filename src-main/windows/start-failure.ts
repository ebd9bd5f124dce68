import { startFailureOf, type StartFailure } from '../platform/start-failure';
import type { Words } from './words';

/** Says what happened, what is safe and what to do, for a person who cannot read a stack. */
export function explainStartFailure(error: unknown, dataFolder: string, { failure }: Words): string {
  const { happened, safe = failure.safe, todo } = partsOf(startFailureOf(error), dataFolder, failure);
  return [happened, safe, todo].join('\n\n');
}

/** `safe` only where less is safe than after other failures. */
interface Parts {
  readonly happened: string;
  readonly safe?: string;
  readonly todo: string;
}

function partsOf(failure: StartFailure, dataFolder: string, words: Words['failure']): Parts {
  switch (failure.kind) {
    case 'locked':
      return words.locked(dataFolder);
    case 'notWritable':
      return words.notWritable(dataFolder);
    case 'databaseMissing':
      return { ...words.databaseMissing(dataFolder), safe: words.packagesSafe };
    case 'databaseCorrupt':
      return { ...words.databaseCorrupt(dataFolder), safe: words.packagesSafe };
    case 'restoreUnfinished':
      return { ...words.restoreUnfinished(dataFolder), safe: words.backupSafe };
    case 'portTaken':
      return words.portTaken(failure.port);
    case 'portForbidden':
      return words.portForbidden(failure.port);
    case 'badOption':
      return words.badOption(failure.option, failure.given);
    case 'unexpected':
      return words.unexpected(failure.reason);
  }
}
