import { windowKeyName } from '../../src-shared/contract/keys';
import type { Say } from '../ui/typed-words';
import type { ManageWords } from './words';

/** A window has no name of its own; the server keeps one for all of them. */
export function nameOfUploader(say: Say<ManageWords>, by: string): string {
  return by === windowKeyName ? say('package.byWindow') : by;
}
