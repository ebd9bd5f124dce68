import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inspect } from './core-flow';
import {
  card,
  closeWindow,
  contentOf,
  frameOf,
  goToAddress,
  goToLibrary,
  importByButton,
  play,
  untilSaved,
  type Place,
} from './place';

/** How a window may look. Both are tried on every screen. */
const schemes = ['light', 'dark'] as const;

/** What WCAG 2.2 asks for at levels A and AA, and what axe's authors hold for good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Every barrier that axe finds on this screen, light and dark. Content of packages is theirs, so frames are not looked into.
 * Answers what was found, so that one run tells of all screens.
 */
export async function barriersOf(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scheme of schemes) {
    await wear(page, scheme);
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .exclude('iframe')
      .withTags(rules)
      .analyze();
    found.push(...told(violations, `${screen} (${scheme})`));
  }
  await wear(page, 'light');
  return found;
}

function told(violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'], where: string): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${where}: ${id}: ${html.slice(0, 300)}`),
  );
}

/**
 * Every barrier on the screen of a player and in the frame of its own that says where content stands, light and dark. Only for
 * a browser: the desktop has no further page for axe to gather what it finds in frames.
 */
export async function barriersWithFrame(player: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await player.emulateMedia({ colorScheme });
    const root = frameOf(player).locator(':root');
    await expect(root).toHaveAttribute('data-scheme', colorScheme);
    // The shell's ground shines through the frame, which axe does not see.
    const ground = await player.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await root.evaluate((element, colour) => (element.style.background = colour), ground);
    const { violations } = await new AxeBuilder({ page: player }).withTags(rules).analyze();
    found.push(...told(violations, `${screen} (${colorScheme})`));
  }
  return found;
}

async function wear(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((worn) => {
    document.documentElement.dataset['mantineColorScheme'] = worn;
  }, scheme);
  // Colours fade into each other; a half-way one has another contrast.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))),
  );
}

/** The managing screens by their addresses, with something on each that shows it is there. */
const addresses = [
  { screen: 'sessions', address: '/sessions', shows: 'sessions' },
  { screen: 'folders', address: '/folders', shows: 'folders' },
  { screen: 'a folder that is linked', address: '/folders/link', shows: 'folder-path' },
  { screen: 'sync', address: '/sync', shows: 'sync-empty' },
  { screen: 'a server that is added', address: '/sync/add', shows: 'remote-url' },
  { screen: 'API access', address: '/api', shows: 'api-access' },
  { screen: 'settings', address: '/settings', shows: 'settings' },
] as const;

/** Goes through all screens as a person does and gathers what axe finds. */
export async function lookForBarriers(place: Place): Promise<readonly string[]> {
  const { home } = place;
  const found: string[] = [];
  const look = async (page: Page, screen: string) => {
    found.push(...(await barriersOf(page, screen)));
  };
  await expect(home.getByTestId('library-empty')).toBeVisible();
  await look(home, 'empty library');
  await importByButton(place, 'scorm2004-multi');
  await importByButton(place, 'one-folder-down');
  await expect(home.getByTestId('package-card')).toHaveCount(2);
  await look(home, 'library');
  await home.keyboard.press('ControlOrMeta+k');
  await expect(home.getByTestId('palette-option').first()).toBeVisible();
  await look(home, 'palette');
  await home.keyboard.press('Escape');

  const player = await play(place, 'scorm2004-multi');
  await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
  await look(player, 'player');
  await contentOf(player).locator('#complete').click();
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await look(player, 'end of the course');
  await closeWindow(player);

  for (const { screen, address, shows } of addresses) {
    await goToAddress(home, address);
    await expect(home.getByTestId(shows)).toBeVisible();
    await look(home, screen);
  }
  await goToLibrary(place);
  await card(place, 'scorm2004-multi').getByRole('link').first().click();
  await expect(home.getByTestId('package-page')).toBeVisible();
  await look(home, 'package');
  await home.getByTestId('tab-bench').click();
  await expect(home.getByTestId('bench')).toBeVisible();
  await look(home, 'test bench');
  const inspector = await inspect(place, 'scorm2004-multi');
  await expect(inspector.getByTestId('call-row').first()).toBeVisible();
  await look(inspector, 'inspector');
  for (const panel of await inspector.getByRole('tab').all()) {
    await panel.click();
    await expect(panel).toHaveAttribute('aria-selected', 'true');
    await look(inspector, `inspector, ${(await panel.getAttribute('data-panel')) ?? ''}`);
  }
  return found;
}
