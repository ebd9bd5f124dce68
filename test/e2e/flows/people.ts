import { expect, type Page } from '@playwright/test';
import { barriersOf } from './accessibility';

/** The roster as a teacher fills and uses it: by hand, from a list, by class, with PINs, and on cards. */
export async function keepRoster(
  page: Page,
  look: (screen: string) => Promise<void>,
): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = async (screen: string) => {
    await look(screen);
    found.push(...(await barriersOf(page, screen)));
  };
  const rows = page.getByTestId('person');
  const row = (name: string) => page.locator(`[data-testid=person][data-name="${name}"]`);
  const circle = (name: string) => page.getByTestId('circles').getByRole('button', { name });

  await expect(page.getByTestId('no-people')).toBeVisible();
  await seen('people-none');
  await page.getByTestId('add-people').click();
  for (const name of ['Ada Lovelace', 'Zoë Müller', 'أحمد علي']) {
    await page.getByTestId('person-name').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('people-added')).toContainText(name);
    await expect(page.getByTestId('person-name')).toBeFocused();
  }
  await seen('people-adding');
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(3);

  await page.getByTestId('list-menu').click();
  await page.getByTestId('import-people').click();
  await page.getByTestId('import-text').fill('shoe,hat\n41,M');
  await page.getByTestId('import-check').click();
  await expect(page.getByTestId('import-fault')).toContainText('No column has a heading');
  const list =
    'Name;ID;Class;Shoe\nBob Stone;b1;5b;41\nCy Young;c1;6a;40\nzoë müller;;5b;\n;d1;5b;39\nEve;b1;;\n';
  await page.getByTestId('import-text').fill(list);
  await page.getByTestId('import-check').click();
  await expect(page.getByTestId('import-outcome')).toContainText('2 new');
  await expect(page.getByTestId('import-row').first()).toHaveAttribute('data-outcome', 'refused');
  await seen('people-import');
  await page.getByTestId('import-confirm').click();
  await page.getByTestId('import-done').click();
  await expect(rows).toHaveCount(5);

  await circle('5b').click();
  await expect(rows).toHaveCount(2);
  await circle('Everybody').click();
  await row('Ada Lovelace').getByRole('checkbox').check();
  await row('أحمد علي').getByRole('checkbox').check();
  await expect(page.getByTestId('selected-count')).toHaveText('2 chosen');
  await seen('people-chosen');
  await page.getByRole('button', { name: 'Move to class' }).click();
  await page.getByRole('menuitem', { name: '6a' }).click();
  await expect(row('Ada Lovelace')).toContainText('6a');
  await page.getByTestId('people-search').fill('zoe');
  await expect(rows).toHaveCount(1);
  await page.getByTestId('people-search').fill('');
  await expect(rows).toHaveCount(5);

  await page.getByRole('button', { name: 'Ada Lovelace' }).click();
  await page.getByTestId('pin').fill('2468');
  await page.getByTestId('set-secret').click();
  await expect(page.getByTestId('clear-secret')).toBeVisible();
  await seen('people-drawer');
  await page.keyboard.press('Escape');
  await expect(row('Ada Lovelace')).toContainText('PIN');

  await row('Cy Young').getByRole('checkbox').check();
  await page.getByTestId('selection-more').click();
  await page.getByTestId('remove-people').click();
  await expect(page.getByRole('dialog')).toContainText('Their sessions and results stay');
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(rows).toHaveCount(4);
  return found;
}
