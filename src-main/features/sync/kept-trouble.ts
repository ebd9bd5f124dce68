import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';

/** What stands in a column of troubles: JSON that nobody but this server writes. */
export function keptTrouble(json: unknown): RemoteTrouble | null {
  return json as RemoteTrouble | null;
}
