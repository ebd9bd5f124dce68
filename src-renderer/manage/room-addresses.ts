import type { Room } from '../../src-shared/contract/room';

/** Where learners find the room, each with a slash at its end, the one to show first; none while it is open nowhere. */
export function addressesOf({ networks }: Pick<Room, 'networks'>): readonly string[] {
  return networks.flatMap(({ url }) => url ?? []);
}

/** As somebody types it: without what browsers add by themselves. */
export function typedAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/$/, '');
}
