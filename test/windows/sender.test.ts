import { expect, test } from 'vitest';
import { maySend } from '../../src-main/windows/sender';

const api = 'http://127.0.0.1:3001';
const topFrame = { parent: null, origin: api };

test('the top frame of our own window at the API origin may give commands', () => {
  expect(maySend(topFrame, true, api)).toBe(true);
});

test.each([
  ['a window that is not of this kind', topFrame, false],
  ['a frame inside the page, even at the API origin', { parent: topFrame, origin: api }, true],
  ['a page at the content origin', { parent: null, origin: 'http://127.0.0.1:3002' }, true],
  ['a page whose origin only begins like ours', { parent: null, origin: `${api}.example.org` }, true],
  ['an opaque origin', { parent: null, origin: 'null' }, true],
  ['a frame that is gone', null, true],
])('refused: %s', (_, frame, isOwnWindow) => {
  expect(maySend(frame, isOwnWindow, api)).toBe(false);
});
