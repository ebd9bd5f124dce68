import { expect, test } from 'vitest';
import { mayLeave } from '../../../src-renderer/player/shell/end';

const saved = { view: { save: 'saved', pendingCount: 0 }, isGivenUp: false, isTimeUp: false } as const;

test('a learner whose work is saved may be led away at once', () => {
  expect(mayLeave(saved)).toBe(true);
});

test.each([
  ['nothing is known of it', { view: null }],
  ['steps are on their way', { view: { save: 'saving', pendingCount: 2 } }],
  ['the server is out of reach', { view: { save: 'offline', pendingCount: 2 } }],
  ['the server refused the last steps', { view: { save: 'refused', pendingCount: 0 } }],
  ['the content was removed', { isGivenUp: true }],
  ['the time was up', { isTimeUp: true }],
] as const)('the page at the end stays where %s', (_, differs) => {
  expect(mayLeave({ ...saved, ...differs })).toBe(false);
});
