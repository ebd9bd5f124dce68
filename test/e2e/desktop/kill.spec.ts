import type { Page } from '@playwright/test';
import type { AppendMessage, PageEntry, ToFrame } from '../../../src-shared/contract/player';
import { apiOf } from '../flows/api';
import { contentOf, importByButton, play } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

/** What the page of a player has sent, and up to which number the server said that it is on disk. */
function watchJournal(player: Page) {
  const sent = new Map<number, PageEntry>();
  let acknowledged = 0;
  player.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const message = JSON.parse(String(payload)) as AppendMessage;
      for (const entry of message.entries) sent.set(entry.number, entry);
    });
    socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload)) as ToFrame;
      if (message.type === 'ack') acknowledged = Math.max(acknowledged, message.number);
    });
  });
  return { sent, acknowledged: () => acknowledged };
}

async function startFlood(desktop: Desktop) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'call-happy');
  const context = desktop.app.context();
  const journals: ReturnType<typeof watchJournal>[] = [];
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
    await expect.poll(journal.acknowledged, { intervals: [5] }).toBeGreaterThanOrEqual(enough);
    await first.kill();
    const acknowledged = journal.acknowledged();

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
        event: journal.sent.get(entry.number)?.event,
        result: journal.sent.get(entry.number)?.result,
      });
  });
}
