import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { devicesCheck, firewallCheck } from '../../src-main/features/room/check';
import { likelyFirewall } from '../../src-main/platform/likely-firewall';
import { networkOf } from '../../src-main/platform/network-addresses';

const came = (content: 'reached' | 'blocked' | 'unknown', is_this_machine = false) => ({
  content,
  is_this_machine,
});

test.each([
  ['nobody has come, and one is likely', 'ufw', [], 'unknown'],
  ['nobody has come, and none is known', 'none', [], 'ok'],
  ['a device came through', 'ufw', [came('reached')], 'ok'],
  ['a device came through to the pages alone', 'ufw', [came('unknown')], 'unknown'],
  ['a device says that content does not come', 'none', [came('reached'), came('blocked')], 'failed'],
  ['only this machine itself came', 'ufw', [came('reached', true)], 'unknown'],
] as const)('the firewall, where %s', (_, firewall, devices, outcome) => {
  expect(firewallCheck(firewall, devices, [8000, 8001])).toEqual({
    ...{ check: 'firewall', outcome, firewall, ports: [8000, 8001] },
  });
});

test.each([
  [[], 'unknown', 0, 0],
  [[came('reached', true)], 'unknown', 0, 0],
  [[came('unknown'), came('reached')], 'ok', 2, 0],
  [[came('blocked'), came('reached')], 'failed', 2, 1],
] as const)('devices that came: %j', (devices, outcome, count, blocked) => {
  expect(devicesCheck(devices)).toEqual({ check: 'devices', outcome, came: count, blocked });
});

test.each([
  ['win32', {}, 'windows'],
  ['darwin', {}, 'mac'],
  ['freebsd', {}, 'other'],
  ['linux', {}, 'none'],
  ['linux', { 'etc/ufw/ufw.conf': '# ufw\nENABLED=yes\n' }, 'ufw'],
  ['linux', { 'etc/ufw/ufw.conf': 'ENABLED=no\n' }, 'none'],
  ['linux', { 'etc/systemd/system/multi-user.target.wants/firewalld.service': '' }, 'firewalld'],
] as const)('on %s with %j the firewall is likely %s', (platform, files, firewall) => {
  const root = mkdtempSync(join(tmpdir(), 'lectern-root-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(likelyFirewall(platform, root)).toBe(firewall);
  rmSync(root, { recursive: true });
});

test.each([
  ['192.168.7.23', '255.255.255.0', '192.168.7.0/255.255.255.0'],
  ['10.0.130.9', '255.255.128.0', '10.0.128.0/255.255.128.0'],
  ['10.8.0.2', '255.255.255.255', '10.8.0.2/255.255.255.255'],
])('the network of %s under %s', (address, netmask, network) => {
  expect(networkOf(address, netmask)).toBe(network);
});
