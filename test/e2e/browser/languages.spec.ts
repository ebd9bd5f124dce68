import { speakTwoLanguages } from '../flows/languages';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('screens and player speak the chosen language, in its direction', async ({ openServe, context }) => {
  test.slow();
  await speakTwoLanguages(await visit(context, (await openServe()).visitUrl));
});

test.describe('a browser that asks for German', () => {
  test.use({ locale: 'de-CH' });

  test('is spoken to in German from the first page on, as nothing was chosen', async ({
    openServe,
    context,
  }) => {
    const { home } = await visit(context, (await openServe()).visitUrl);
    await expect(home.locator('html')).toHaveAttribute('lang', 'de');
    await expect(home.getByRole('heading', { name: 'Bibliothek' })).toBeVisible();
  });
});
