import { apiOf } from '../flows/api';
import { watchJournal, type WatchedJournal } from '../flows/loss/watch-journal';
import { contentOf, importByButton, play } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

test.describe.configure({ retries: 0 });

async function startFlood(desktop: Desktop) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'call-happy');
  const context = desktop.app.context();
  const journals: WatchedJournal[] = [];
  context.on('page', (page) => journals.push(watchJournal(page)));
  const player = await play(place, 'call-happy');
  await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
  const journal = journals[0];
  if (journal === undefined) throw new Error('no player window was seen');
  return { player, journal };
}

for (const enough of [3, 120]) {
  test(`kill -9 once ${enough} entries are acknowledged loses none of them`, async ({ openDesktop }) => {
    const first = await openDesktop();
    const { player, journal } = await startFlood(first);
    await contentOf(player).locator('#flood').click();
    const onDisk = () => journal.get(1)?.acknowledged ?? 0;
    await expect.poll(onDisk, { intervals: [5] }).toBeGreaterThanOrEqual(enough);
    await first.kill();
    const acknowledged = onDisk();

    const second = await openDesktop();
    const api = await apiOf(second.page);
    const [session] = (await api.call('listSessions', {})).sessions;
    if (session === undefined) throw new Error('the session is gone');
    const { data } = await api.call('readJournal', { sessionId: session.id, limit: 5000 });
    const kept = data.filter((entry) => entry.source === 'learner');
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
    expect(kept.map((entry) => entry.number)).toEqual(kept.map((_, index) => index + 1));
    for (const entry of kept.slice(0, acknowledged))
      expect({ event: entry.event, result: entry.result }).toEqual({
        event: journal.get(1)?.sent.get(entry.number)?.event,
        result: journal.get(1)?.sent.get(entry.number)?.result,
      });
  });
}
