import type { Room } from '../../../src-shared/contract/room';

/** Where learners find the room, the one to show first; none while it is open nowhere. */
export function addressesOf({ networks }: Pick<Room, 'networks'>): readonly string[] {
  return networks.flatMap(({ url }) => url ?? []);
}

/** What a device opens that reads the code from the screen. */
export function joinLink(address: string, { code }: Pick<Room, 'code'>): string {
  return `${address}#/join/${code}`;
}

/** As somebody types it: without what browsers add by themselves. */
export function typedAddress(address: string): string {
  return address.replace(/^http:\/\//, '').replace(/\/$/, '');
}
