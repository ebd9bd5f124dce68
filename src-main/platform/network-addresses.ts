import { networkInterfaces } from 'node:os';

/** An IPv4 address under which others of a network reach this machine. */
export interface NetworkAddress {
  /** Name of the interface, e.g. "wlan0", "Wi-Fi". */
  readonly name: string;
  readonly address: string;
}

/** Those that this machine has now; not its own loopback, nor what it gave itself because no network gave it one. */
export function networkAddresses(): readonly NetworkAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address }) => ({ name, address })),
  );
}
