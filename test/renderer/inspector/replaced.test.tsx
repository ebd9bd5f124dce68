import { expect, test } from 'vitest';
import { Replaced } from '../../../src-renderer/inspector/replaced';
import { markupOf } from '../support/render';

test('that another journal took the place of the one shown is said in a region that was there before', () => {
  const quiet = markupOf(<Replaced count={0} />);
  expect(quiet).toContain('role="status"');
  expect(quiet).not.toContain('were replaced');
  expect(markupOf(<Replaced count={1} />)).toMatch(/role="status".*were replaced/);
});
