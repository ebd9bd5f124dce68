import { expect } from '@playwright/test';
import { contract } from '../../../../src-shared/contract';
import { recordOf, upTo } from '../../../support/lesson';
import { contentOf, untilSaved } from '../place';
import type { Host } from './at-protocol';
import type { Device } from './wing';

/** Each number written is two calls or three. */
const enough = 120;

/** Lets the course count, whatever befalls the network and the host. */
export async function playEnough({ page, userId }: Device): Promise<void> {
  const content = contentOf(page);
  await expect
    .poll(async () => Number(await content.locator('#written').textContent()), {
      message: `what the course of ${userId} has counted`,
      timeout: 300_000,
    })
    .toBeGreaterThanOrEqual(enough);
}

/** Lets the course come to rest. */
export async function restSaved({ page, userId, journal }: Device): Promise<void> {
  await contentOf(page).locator('#rest').click();
  const standing = async () => {
    const state = (await page.getByTestId('save-state').getAttribute('data-state')) ?? 'nothing';
    return state === 'saved' ? state : `${state}, with ${JSON.stringify([...journal])}`;
  };
  const message = `what ${userId} did is saved; by epoch, what its page sent and heard`;
  await expect.poll(standing, { message, timeout: 60_000 }).toBe('saved');
}

/** All that was acknowledged to its page is there once, in order, and so is all that the course counted. */
export async function checkInBrowser(host: Host, { page, journal, userId }: Device): Promise<void> {
  const { data } = await host.call(contract.listSessions, { user_id: userId });
  expect(data).toHaveLength(1);
  const [session] = data;
  if (session === undefined) throw new Error(`${userId} has no session`);
  const { numbers, counted } = await recordOf(host, session.session_id);
  expect(journal.size).toBeGreaterThan(0);
  for (const [epoch, { acknowledged }] of journal) {
    const kept = numbers.get(epoch) ?? [];
    expect(kept).toEqual(upTo(kept.length));
    expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
  }
  expect(counted).toEqual(upTo(Number(await contentOf(page).locator('#written').textContent())));
  await expect(contentOf(page).locator('#refused')).toHaveText('0');
}

/** Its page is loaded again, as after a battery that was empty; the course goes on where it was. */
export async function resumeInBrowser({ page }: Device): Promise<void> {
  const written = (await contentOf(page).locator('#written').textContent()) ?? '';
  await page.reload();
  await expect(contentOf(page).locator('#found')).toHaveText(written);
  await contentOf(page).locator('#rest').click();
  await untilSaved(page);
}
