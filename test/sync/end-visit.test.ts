import { expect, test } from 'vitest';
import { aCourse12, aSco } from '../scorm/a-course';
import { tenantId } from './lectern-in-process';
import { callOf, journalOf, openTwo, set } from './two-lecterns';

test('a page that comes back to a visit which was ended for a sync has lost it: nothing stands behind the end, and what it brings is kept', async () => {
  await using two = openTwo([aCourse12(aSco('a'))]);
  const sessionId = await two.share();
  const page = await two.open(two.ours, sessionId);
  await page.send([callOf(page, 'Initialize', ''), set(page, 'location', 'before')]);
  await page.leave();
  await expect(two.ours.sessions().endVisit(tenantId, sessionId)).rejects.toMatchObject({
    details: { reason: 'held' },
  });
  two.laterThanADay();
  await two.ours.sessions().endVisit(tenantId, sessionId);
  const ended = journalOf(two.ours, sessionId);
  expect(ended.at(-1)?.event).toMatchObject({ type: 'abort', reason: 'expired' });

  expect(await page.send([set(page, 'location', 'after')])).toMatchObject({ type: 'fenced' });
  expect(journalOf(two.ours, sessionId)).toEqual(ended);
  await two.ours.sessions().endVisit(tenantId, sessionId);
  expect(journalOf(two.ours, sessionId)).toEqual(ended);

  const next = await two.open(two.ours, sessionId);
  expect(next.epoch).toBe(page.epoch + 1);
  expect(await next.send([callOf(next, 'Initialize', '')])).toMatchObject({ type: 'ack' });
  await next.leave();
});
