import type { RemoteId } from '../../../src-shared/kernel/ids';

/** What the page of a remote can show, in the order of its tabs; the first where the address names none. */
export const shownParts = [
  'all',
  'waiting',
  'trouble',
  'sent',
  'history',
  'courses',
  'assignments',
  'dispatches',
] as const;
export type ShownPart = (typeof shownParts)[number];

/** Where a server is added. */
export const addPath = '/sync/add';

/** The address of the page of a remote. */
export function syncPath(remoteId: RemoteId, part: ShownPart = 'all'): string {
  return part === 'all' ? `/sync/${remoteId}` : `/sync/${remoteId}/${part}`;
}

export function partNamed(name: string | undefined): ShownPart {
  return shownParts.find((part) => part === name) ?? 'all';
}
