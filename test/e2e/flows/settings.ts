import { expect, type Page } from '@playwright/test';
import type { Receiver } from '../support/receiver';
import { barriersOf } from './accessibility';
import { contentOf, goToAddress, importByButton, play, type Place } from './place';

export const sections = ['general', 'data', 'tenants', 'access', 'webhooks', 'privacy', 'about'] as const;
type Section = (typeof sections)[number];

export async function goToSection(home: Page, section: Section): Promise<void> {
  await goToAddress(home, `/settings/${section}`);
  await expect(home.getByTestId(`settings-${section}`)).toBeVisible();
}

/** Each section has its address, a link by keyboard, and a choice where the window is narrow. Answers what axe finds in them. */
export async function walkSections({ home }: Place): Promise<readonly string[]> {
  const found: string[] = [];
  await goToSection(home, 'general');
  const list = home.getByRole('navigation', { name: 'Sections of the settings' });
  for (const [index, section] of sections.entries()) {
    await list.getByRole('link').nth(index).focus();
    await home.keyboard.press('Enter');
    await expect(home.getByTestId(`settings-${section}`)).toBeVisible();
    expect(new URL(home.url()).hash).toBe(`#/settings/${section}`);
    found.push(...(await barriersOf(home, section)));
  }
  return found;
}

export async function chooseSectionWhereNarrow({ home }: Place): Promise<void> {
  await goToSection(home, 'general');
  await home.setViewportSize({ width: 420, height: 800 });
  for (const section of sections) {
    await home.getByRole('combobox', { name: 'Sections of the settings' }).selectOption(section);
    await expect(home.getByTestId(`settings-${section}`)).toBeVisible();
    const isTooWide = await home.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([section, isTooWide]).toEqual([section, false]);
  }
  await home.setViewportSize({ width: 1200, height: 800 });
}

/** Numbers are kept once they are saved, and outlive a reload. */
export async function changeNumbers({ home }: Place): Promise<void> {
  await goToSection(home, 'general');
  const timeout = home.getByTestId('setting-processing_timeout_seconds');
  await expect(timeout).toHaveValue('600');
  await timeout.fill('900');
  await home.getByTestId('settings-general').getByRole('button', { name: 'Save' }).last().click();
  await expect(home.getByText('Saved')).toBeVisible();
  await home.reload();
  await expect(timeout).toHaveValue('900');
}

/** A site is allowed once it is written as an origin, and can be taken back. */
export async function allowSites({ home }: Place): Promise<void> {
  await goToSection(home, 'access');
  const text = home.getByTestId('origin-text');
  await text.fill('portal.example/path');
  await text.press('Enter');
  await expect(home.getByText('This is no origin')).toBeVisible();
  await text.fill('https://portal.example');
  await text.press('Enter');
  await expect(home.getByTestId('origin')).toHaveText('https://portal.example');
  await text.fill('https://portal.example');
  await text.press('Enter');
  await expect(home.getByText('in the list already')).toBeVisible();
  await home.getByRole('button', { name: 'Remove https://portal.example' }).click();
  await expect(home.getByTestId('origin')).toHaveCount(0);
}

/** A tenant is made, gets a key and limits, and is deleted after it was said what is lost. */
export async function keepTenants({ home }: Place): Promise<void> {
  await goToSection(home, 'tenants');
  await expect(home.getByTestId('tenant')).toHaveCount(1);
  await home.getByTestId('create-tenant').click();
  await home.getByRole('dialog').getByLabel('Name').fill('North School');
  await home.keyboard.press('Enter');
  const tenant = home.locator('[data-testid=tenant][data-name="North School"]');
  await expect(tenant).toBeVisible();

  await home.getByRole('button', { name: 'Change North School' }).click();
  const change = home.getByRole('dialog');
  await change.getByLabel('Most packages').fill('25');
  await change.getByLabel('Most storage').fill('2');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(tenant).toContainText('0 of 25');
  await expect(home.getByRole('progressbar', { name: 'Packages of North School' })).toHaveAttribute(
    'aria-valuenow',
    '0',
  );

  await home.getByRole('button', { name: 'Make key for North School' }).click();
  await home.getByRole('dialog').getByLabel('Name').fill('Its LMS');
  await home.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  await expect(home.getByTestId('new-key-text')).toContainText('scorm_live_');
  await home.getByRole('button', { name: 'I have noted it' }).click();
  await home.reload();

  await home.getByRole('button', { name: 'Delete North School' }).click();
  await expect(home.getByRole('dialog')).toContainText('Its API keys (1), webhooks (0)');
  await home.getByRole('button', { name: 'Delete tenant' }).click();
  await expect(tenant).toHaveCount(0);
}

/** A webhook is made, tested, refused, sent again, paused and deleted; each way is seen in the list of deliveries. */
export async function keepWebhooks({ home }: Place, receiver: Receiver): Promise<void> {
  await goToSection(home, 'webhooks');
  await expect(home.getByText('No webhook. Nothing is sent anywhere.')).toBeVisible();
  await home.getByTestId('inner-addresses').click();
  await home.getByTestId('create-webhook').click();
  await home.getByRole('dialog').getByLabel('Address').fill(receiver.url);
  await home.getByRole('dialog').getByRole('button', { name: 'Add webhook' }).click();
  await expect(home.getByTestId('webhook-secret')).not.toBeEmpty();
  await home.getByRole('button', { name: 'I have noted it' }).click();

  const last = home.getByTestId('last-delivery');
  await expect(last).toHaveAttribute('data-status', 'none');
  await home.getByRole('button', { name: 'Test http' }).click();
  await expect(last).toHaveAttribute('data-status', 'delivered');
  expect(receiver.events).toEqual(['webhook.test']);
  receiver.refuses = true;
  await home.getByRole('button', { name: 'Test http' }).click();
  await expect(home.getByRole('alert').filter({ hasText: 'did not take the event' })).toBeVisible();
  await expect(last).toHaveAttribute('data-status', 'failed');

  receiver.refuses = false;
  await home.getByRole('button', { name: 'Deliveries to' }).click();
  await expect(home.getByTestId('delivery')).toHaveCount(2);
  await home.getByRole('button', { name: 'Send again: webhook.test' }).first().click();
  await expect(home.getByTestId('delivery').first()).toHaveAttribute('data-status', 'delivered');
  await home.getByRole('dialog').getByRole('button').first().click();
  await expect(home.getByRole('dialog')).toHaveCount(0);

  await home.getByRole('switch', { name: 'Active: http' }).click();
  await expect(home.getByText('Paused', { exact: true })).toBeVisible();
  await home.getByRole('button', { name: 'Delete the webhook to' }).click();
  await home.getByRole('button', { name: 'Delete webhook' }).click();
  await expect(home.getByTestId('webhook')).toHaveCount(0);
  expect(receiver.events).toHaveLength(3);
}

/** Nothing has left; then deliveries stand in the list with all that is told of them, and without their path. */
export async function readWhatLeft(place: Place, receiver: Receiver): Promise<void> {
  const { home } = place;
  await goToSection(home, 'privacy');
  await expect(home.getByText('Nothing has left this machine since')).toBeVisible();
  await expect(home.getByTestId('outgoing-row')).toHaveCount(0);
  await keepWebhooks(place, receiver);
  await goToSection(home, 'privacy');
  await expect(home.getByTestId('outgoing-state')).toHaveAttribute('data-sent', '3');
  const rows = home.getByTestId('outgoing-row');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText(`POST ${new URL(receiver.url).origin}`);
  await expect(rows.first()).toContainText('Answered 204');
  await expect(rows.nth(1)).toContainText('Answered 500');
  await expect(home.getByTestId('outgoing')).not.toContainText('/events');
}

/** While the list is looked at, a course tries to reach another host: it stands there at once, stopped. */
export async function watchACourseTry(place: Place): Promise<void> {
  const { home } = place;
  await importByButton(place, 'hostile');
  const player = await play(place, 'hostile');
  await expect(contentOf(player).locator('body')).toBeAttached();
  await goToSection(home, 'privacy');
  await player
    .frames()
    .at(-1)
    ?.evaluate(() => {
      new Image().src = 'https://example.invalid/dot.png?learner=anna';
    });
  const tried = home.getByTestId('outgoing-row').filter({ hasText: 'https://example.invalid' });
  await expect(tried.first()).toHaveAttribute('data-outcome', 'stopped');
  await expect(tried.first()).toHaveAttribute('data-purpose', 'content');
  await expect(home.getByTestId('outgoing')).not.toContainText('anna');
  await expect(home.getByTestId('outgoing-state')).toHaveAttribute('data-sent', '0');
}
