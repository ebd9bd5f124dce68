import { expect } from '@playwright/test';
import { inspect } from './core-flow';
import { openPanel } from './inspector-panels';
import { closeWindow, contentOf, importByButton, play, untilSaved, type Place } from './place';

const course = 'scorm12-single';

/** What a developer's tools would show of a course's pages is in the inspector. */
export async function readContentErrors(place: Place): Promise<void> {
  await importByButton(place, course);
  const player = await play(place, course);
  const content = contentOf(player);
  await expect(content.locator('#api-state')).toHaveText('connected');
  await content.locator('body').evaluate(() => {
    setTimeout(() => {
      throw new Error('planted in a script');
    });
    void Promise.reject(new Error('planted in a promise'));
    console.error('planted in the console', 7, { page: 3 });
    void fetch('planted-and-missing.json');
    new Image().src = 'https://planted.example/picture.png';
  });
  await content.locator('body').evaluate(async () => {
    const opened = window.open('planted-and-missing.html', 'planted') as (Window & typeof globalThis) | null;
    if (opened === null) throw new Error('The window was not opened');
    while (opened.location.href === 'about:blank' || opened.document.readyState !== 'complete')
      await new Promise((resolve) => setTimeout(resolve, 50));
    opened.console.error('planted in a window of content');
    opened.close();
  });
  await untilSaved(player);
  const inspector = await inspect(place, course);
  await openPanel(inspector, 'content');
  const seen = (kind: string) => inspector.locator(`[data-testid="observation"][data-kind="${kind}"]`);
  await expect(seen('script-error')).toContainText('planted in a script');
  await expect(seen('rejection')).toContainText('planted in a promise');
  await expect(seen('console-error')).toContainText([
    'planted in the console 7 {"page":3}',
    'planted in a window of content',
  ]);
  await expect(seen('failed-request')).toContainText('planted-and-missing.json');
  await expect(seen('blocked-request')).toContainText('planted.example');
  await closeWindow(player);
}
