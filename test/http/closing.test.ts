import { expect, test } from 'vitest';
import { createClosing } from '../../src-main/platform/closing';

test('closing goes backwards, over a part that fails too, and tells of the failure', async () => {
  const closed: string[] = [];
  const failures: unknown[] = [];
  const closing = createClosing((error) => failures.push(error));
  closing.add(() => void closed.push('lock'));
  closing.add(() => Promise.reject(new Error('disk full')));
  closing.add(() => void closed.push('listener'));
  await closing.closeAll();
  expect(closed).toEqual(['listener', 'lock']);
  expect(failures).toEqual([new Error('disk full')]);
  await closing.closeAll();
  expect(closed).toHaveLength(2);
});
