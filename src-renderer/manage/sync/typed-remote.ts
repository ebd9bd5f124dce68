import { RemoteKeyText } from '../../../src-shared/contract/remotes';
import { remoteAddressOf } from '../../../src-shared/sync/remote-address';

/** The address that was typed, as the server is asked by it; null where it is none. Who names no scheme means https. */
export function addressTyped(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const address = remoteAddressOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return 'refused' in address ? null : address.base;
}

export function isKey(text: string): boolean {
  return RemoteKeyText.safeParse(text).success;
}
