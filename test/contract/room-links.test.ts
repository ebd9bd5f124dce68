import { expect, test } from 'vitest';
import { arrivalFrom, cardLink, joinLink } from '../../src-shared/contract/room-links';

test.each([
  ['#/join/K7MP2Q', { kind: 'join', code: 'K7MP2Q' }],
  ['#/card/4QX7-9M0C-T2HD', { kind: 'card', text: '4QX7-9M0C-T2HD' }],
  ['#/card/4QX7%209M0C', { kind: 'card', text: '4QX7 9M0C' }],
  ['#/join/%', { kind: 'join', code: '%' }],
  ['#/join/', null],
  ['#/who/somebody', null],
  ['', null],
])('what the address %s brings', (hash, expected) => {
  expect(arrivalFrom(hash)).toEqual(expected);
});

const address = 'http://192.168.1.7:8000/';

test.each([
  [joinLink(address, 'K7MP2Q'), `${address}#/join/K7MP2Q`, { kind: 'join', code: 'K7MP2Q' }],
  [
    cardLink(address, '4QX7-9M0C-T2HD'),
    `${address}#/card/4QX7-9M0C-T2HD`,
    { kind: 'card', text: '4QX7-9M0C-T2HD' },
  ],
])('%s brings to the room what it was made with', (link, written, arrival) => {
  expect(link).toBe(written);
  expect(arrivalFrom(new URL(link).hash)).toEqual(arrival);
});
