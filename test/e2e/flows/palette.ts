import { expect } from '@playwright/test';
import { importByButton, titles, type Place } from './place';

/** Goes to a screen, opens a package and plays it, all without a mouse. */
export async function goByKeyboard(place: Place): Promise<void> {
  const { home } = place;
  const palette = home.getByTestId('palette');
  await importByButton(place, 'scorm12-single');
  await expect(home.getByTestId('package-card')).toHaveCount(1);

  await home.keyboard.press('ControlOrMeta+k');
  await expect(palette).toBeVisible();
  await home.keyboard.press('Escape');
  await expect(palette).toBeHidden();

  await home.keyboard.press('ControlOrMeta+k');
  await home.keyboard.type('sett');
  await expect(palette.getByTestId('palette-option')).toHaveCount(1);
  await home.keyboard.press('Enter');
  await expect(home.getByTestId('settings')).toBeVisible();

  await home.keyboard.press('ControlOrMeta+k');
  await home.keyboard.type('how a course');
  const [open, playing] = [palette.getByRole('option').nth(0), palette.getByRole('option').nth(1)];
  await expect(open).toHaveText(titles['scorm12-single']);
  await expect(playing).toHaveText(`Play ${titles['scorm12-single']}`);
  await home.keyboard.press('Enter');
  await expect(home.getByTestId('package-page')).toBeVisible();

  await home.keyboard.press('ControlOrMeta+k');
  await home.keyboard.type('how a course');
  await expect(playing).toHaveText(`Play ${titles['scorm12-single']}`);
  await home.keyboard.press('ArrowDown');
  const player = await place.nextWindow(() => home.keyboard.press('Enter'));
  await expect(player.getByTestId('player-frame')).toBeVisible();
}
