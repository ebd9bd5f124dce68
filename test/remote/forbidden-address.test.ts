import { describe, expect, test } from 'vitest';
import { isInnerAddress } from '../../src-main/remote/forbidden-address';

describe('an address that no receiver on the internet can have', () => {
  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255', '192.0.0.8'],
    ...[
      '192.0.2.1',
      '192.88.99.1',
      '192.168.1.1',
      '198.18.0.1',
      '203.0.113.9',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', '::127.0.0.1', '::7f00:1', '::8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1'],
    ...['::ffff:0:127.0.0.1', '::ffff:0:7f00:1', '::ffff:0:8.8.8.8', '64:ff9b::a00:1', '64:ff9b:1::1'],
    ...['100::1', '2001::1', '2001:0:ffff:ffff::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '3fff:fff::1'],
    ...['fc00::1', 'fdff::1', 'fe80::1', 'fe80::1%lo', 'febf::1', 'fec0::1', 'feff::1', 'ff02::1'],
    ...['', 'localhost', '127.1', '1.2.3.4.5'],
  ])('%s', (address) => {
    expect(isInnerAddress(address)).toBe(true);
  });
});

describe('an address on the internet, also beside those', () => {
  test.each([
    ...['8.8.8.8', '192.88.98.255', '192.88.100.0', '9.255.255.255', '11.0.0.0', '223.255.255.255'],
    ...['::ffff:8.8.8.8', '::ffff:808:808', '2001:1::1', '2001:4860:4860::8888', '2606:4700::1111'],
    ...['3fff:1000::1', '3ffe::1', '2003::1'],
  ])('%s', (address) => {
    expect(isInnerAddress(address)).toBe(false);
  });
});
