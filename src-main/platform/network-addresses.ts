import { networkInterfaces } from 'node:os';

/** An IPv4 address under which others of a network reach this machine. */
export interface NetworkAddress {
  /** Name of the interface, e.g. "wlan0", "Wi-Fi". */
  readonly name: string;
  readonly address: string;
  /** The range of addresses that it is of, e.g. "192.168.1.0/255.255.255.0": the same one each time this machine is in that network. */
  readonly network: string;
}

/** Those that this machine has now; not its own loopback, nor what it gave itself because no network gave it one. */
export function networkAddresses(): readonly NetworkAddress[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found
      .filter(
        ({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'),
      )
      .map(({ address, netmask }) => ({ name, address, network: networkOf(address, netmask) })),
  );
}

export function networkOf(address: string, netmask: string): string {
  const mask = netmask.split('.').map(Number);
  const first = address.split('.').map((part, at) => Number(part) & (mask[at] ?? 0));
  return `${first.join('.')}/${netmask}`;
}
