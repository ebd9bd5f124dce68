import { expect, type Locator } from '@playwright/test';
import { card, goToLibrary, importByButton, titles, type Place, type Titled } from './place';

const imported = ['scorm12-single', 'scorm2004-single', 'scorm12-multi', 'exit-on-click'] as const;

export async function fillLibrary(place: Place): Promise<void> {
  for (const fixture of imported) {
    await importByButton(place, fixture);
    await expect(card(place, fixture)).toBeVisible();
  }
}

const rows = ({ home }: Place): Locator => home.getByTestId('package-row');

/** Titles of the rows in their order. */
async function expectRows(place: Place, fixtures: readonly Titled[]): Promise<void> {
  await expect(rows(place).getByRole('link')).toHaveText(fixtures.map((fixture) => titles[fixture]));
}

/** Cards or table, sorted by its headings; a reload keeps both. */
export async function sortInTable(place: Place): Promise<void> {
  const { home } = place;
  await goToLibrary(place);
  await home.getByTestId('library-layout').getByTitle('Table').click();
  await home.getByTestId('sort-title').click();
  const rising = ['exit-on-click', 'scorm12-single', 'scorm2004-single', 'scorm12-multi'] as const;
  await expectRows(place, rising);
  await expect(home.getByRole('columnheader', { name: 'Title' })).toHaveAttribute('aria-sort', 'ascending');
  await home.getByTestId('sort-title').click();
  await expectRows(place, rising.toReversed());
  await home.reload();
  await expectRows(place, rising.toReversed());
  await home.goBack();
  await expectRows(place, rising);
  await home.getByTestId('library-layout').getByTitle('Cards').click();
  await expect(home.getByTestId('package-card')).toHaveCount(imported.length);
}

/** Filters and a search leave out what is not so, say when nothing is left, and go with one press. */
export async function narrow(place: Place): Promise<void> {
  const { home } = place;
  await home.getByTestId('library-filter').click();
  await home.getByRole('combobox', { name: 'SCORM version' }).click();
  await home.getByRole('option', { name: 'SCORM 2004' }).click();
  await expect(home.getByTestId('package-card')).toHaveCount(1);
  await home.keyboard.press('Escape');
  await home.getByTestId('library-search').fill('safe');
  await expect(home.getByTestId('library-nothing')).toContainText('Nothing matches');
  await home.getByRole('button', { name: 'Remove the filter “SCORM 2004”' }).click();
  await expect(home.getByTestId('package-card')).toHaveCount(1);
  await expect(card(place, 'scorm12-multi')).toBeVisible();
  await home.getByTestId('library-search').fill('no such thing');
  await home.getByTestId('clear-filters').click();
  await expect(home.getByTestId('package-card')).toHaveCount(imported.length);
  await expect(home.getByTestId('library-search')).toHaveValue('');
}

/** Tags are given on a card, stay over a reload, and lead to all packages that have them. */
export async function tag(place: Place): Promise<void> {
  const { home } = place;
  for (const fixture of ['scorm12-single', 'scorm12-multi'] as const) {
    await card(place, fixture).getByTestId('package-menu').click();
    await home.getByTestId('edit-tags').click();
    await home.getByTestId('tags-input').fill('Safety');
    await home.keyboard.press('Enter');
    await home.getByTestId('tags-save').click();
    await expect(card(place, fixture).getByTestId('tags')).toContainText('Safety');
  }
  await home.reload();
  await card(place, 'scorm12-multi').getByTestId('tags').getByRole('button').click();
  await expect(home.getByTestId('package-card')).toHaveCount(2);
  await home.goBack();
  await expect(home.getByTestId('package-card')).toHaveCount(imported.length);
}
