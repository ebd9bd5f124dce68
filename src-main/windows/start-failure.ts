import { startFailureOf, type StartFailure } from '../platform/start-failure';
import type { Words } from './words';

/** Says what happened, what is safe and what to do, for a person who cannot read a stack. */
export function explainStartFailure(error: unknown, dataFolder: string, { failure }: Words): string {
  const { happened, todo } = partsOf(startFailureOf(error), dataFolder, failure);
  return [happened, failure.safe, todo].join('\n\n');
}

function partsOf(
  failure: StartFailure,
  dataFolder: string,
  words: Words['failure'],
): { readonly happened: string; readonly todo: string } {
  switch (failure.kind) {
    case 'locked':
      return words.locked(dataFolder);
    case 'notWritable':
      return words.notWritable(dataFolder);
    case 'portTaken':
      return words.portTaken(failure.port);
    case 'badOption':
      return words.badOption(failure.option, failure.given);
    case 'unexpected':
      return words.unexpected(failure.reason);
  }
}
