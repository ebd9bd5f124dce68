import { BlockList, isIP } from 'node:net';

/*
 * Threat model. Who may register an address that we send to could make us knock at doors that only this machine or its
 * network reaches. The name is resolved once per request and the address that was checked is the one connected to, so that
 * a name cannot answer one thing to the check and another to the connection.
 */

/** This machine, private networks, links, multicast and what else no receiver on the internet can have [RFC 6890]. */
const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24], // [RFC 7526]
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inner.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96], // With an address of IPv4 in it [RFC 4291, 2.5.5.1]
  ['::ffff:0:0:0', 96], // Another form of that [RFC 2765, 2.1]
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32], // With the address of somebody's router in it [RFC 4380]
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20], // [RFC 9637]
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10], // [RFC 3879]
  ['ff00::', 8],
] as const)
  inner.addSubnet(net, bits, 'ipv6');

/** Is the address one that only this machine or its network reaches? Text that is no address counts as one. */
export function isInnerAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isInnerAddress(mapped);
  return inner.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
