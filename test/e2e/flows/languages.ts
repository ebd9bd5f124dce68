import { expect, type Page } from '@playwright/test';
import { barriersOf } from './accessibility';
import {
  card,
  closeWindow,
  contentOf,
  goToAddress,
  goToLibrary,
  importByButton,
  play,
  type Place,
} from './place';
import { goToSection } from './settings';

/** A language, and what each screen says in it. */
interface Tongue {
  readonly tag: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly library: string;
  readonly overview: string;
  readonly sessions: string;
  readonly settings: string;
  readonly exit: string;
}

export const arabic: Tongue = {
  tag: 'ar',
  name: 'العربية',
  dir: 'rtl',
  library: 'المكتبة',
  overview: 'نظرة عامة',
  sessions: 'الجلسات',
  settings: 'الإعدادات',
  exit: 'خروج',
};

const german: Tongue = {
  tag: 'de',
  name: 'Deutsch',
  dir: 'ltr',
  library: 'Bibliothek',
  overview: 'Überblick',
  sessions: 'Sitzungen',
  settings: 'Einstellungen',
  exit: 'Verlassen',
};

/** Chooses a language in the settings, as a person does; the window speaks it at once. */
export async function chooseLanguage({ home }: Place, { tag, name, dir }: Tongue): Promise<void> {
  await goToSection(home, 'general');
  await home.getByTestId('language').click();
  await home.getByRole('option', { name, exact: true }).click();
  await expectTongue(home, { tag, dir });
}

async function expectTongue(page: Page, { tag, dir }: Pick<Tongue, 'tag' | 'dir'>): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect(page.locator('html')).toHaveAttribute('dir', dir);
}

/** Arabic, then German: the main screens speak it, in its direction, fit wide and narrow windows, and have no barrier. */
export async function speakTwoLanguages(place: Place): Promise<void> {
  await importByButton(place, 'scorm2004-multi');
  await expect(card(place, 'scorm2004-multi')).toBeVisible();
  for (const tongue of [arabic, german]) {
    await chooseLanguage(place, tongue);
    await place.home.reload();
    await expectTongue(place.home, tongue);
    await walk(place, tongue);
  }
}

async function walk(place: Place, tongue: Tongue): Promise<void> {
  const { home } = place;
  await goToLibrary(place);
  await sees(home, tongue.library);
  await card(place, 'scorm2004-multi').getByRole('link').first().click();
  await expect(home.getByTestId('package-page')).toBeVisible();
  await sees(home, tongue.overview);
  await goToAddress(home, '/sessions');
  await expect(home.getByTestId('sessions')).toBeVisible();
  await sees(home, tongue.sessions);
  await goToSection(home, 'general');
  await sees(home, tongue.settings);

  const player = await play(place, 'scorm2004-multi');
  await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
  await expectTongue(player, tongue);
  await player.setViewportSize(sizes[1]);
  await expect(player.getByRole('button', { name: tongue.exit }).first()).toBeVisible();
  await fits(player);
  await closeWindow(player);
}

const sizes = [
  { width: 420, height: 800 },
  { width: 1200, height: 800 },
] as const;

async function sees(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('main').getByText(text, { exact: true }).first()).toBeVisible();
  await fits(page);
}

/** Nothing is wider than the window, and axe finds nothing where it is narrow. */
async function fits(page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(sizes[0]);
  expect(await barriersOf(page, page.url())).toEqual([]);
  await page.setViewportSize(sizes[1]);
}
