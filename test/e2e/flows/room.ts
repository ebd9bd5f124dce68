import {
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { callEndpoint, uploadForm } from '../../../src-shared/contract/call';
import type { Answer, CallerInput } from '../../../src-shared/contract/endpoint';
import { zipFixture } from '../../support/zip-fixture';
import type { Serve } from '../support/launch-serve';

type Names = keyof typeof contract;

/** A room that is open on this machine's own network, and what its teacher does in it. */
export async function openRoom(
  serve: Pick<Serve, 'key'>,
  wish: CallerInput<typeof contract.updateRoom> = {},
) {
  const key = serve.key();
  const callAt =
    (origin: string) =>
    <K extends Names>(
      name: K,
      input: CallerInput<(typeof contract)[K]>,
    ): Promise<Answer<(typeof contract)[K]>> =>
      callEndpoint(contract[name], input, { ...key, origin });
  const call = callAt(key.origin);
  const room = await call('updateRoom', { is_open: true, ...wish });
  const url = room.networks.find((network) => network.url !== null)?.url ?? null;
  if (url === null) throw new Error(`The room is open nowhere: ${JSON.stringify(room.networks)}`);
  return {
    ...{ call, url, code: room.code },
    /** With the same key, at where a Lectern is that was started again. */
    callAt,
    origin: new URL(url).origin,
    /** A course of the fixtures that everybody is to do; its package. */
    give: async (fixture: string, terms: Partial<CallerInput<typeof contract.assignPackages>> = {}) => {
      const file = new Blob([new Uint8Array(await zipFixture(fixture))]);
      const { package_id: packageId } = await uploadForm(
        contract.uploadPackage,
        { file, name: `${fixture}.zip` },
        key,
      );
      await call('assignPackages', { package_ids: [packageId], everyone: true, ...terms });
      return packageId;
    },
    expectSomebody: async (name: string) => {
      const { learner_id: learnerId, user_id: userId } = await call('createLearner', { name });
      return { learnerId, userId };
    },
  };
}

export type OpenRoom = Awaited<ReturnType<typeof openRoom>>;

/** Small and cheap, as children have them. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  reducedMotion: 'reduce',
};

/** A device that comes into the room with the code of the poster. */
export async function comeIn(
  browser: Browser,
  room: OpenRoom,
  options: BrowserContextOptions = phone,
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ locale: 'en', ...options });
  const page = await context.newPage();
  await page.goto(`${room.url}#/join/${room.code}`);
  await expect(page.getByTestId('names-page')).toBeVisible();
  return { context, page };
}

export async function chooseName(page: Page, name: string): Promise<void> {
  await page.getByTestId('name').filter({ hasText: name }).click();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByTestId(`digit-${digit}`).click();
  await page.getByTestId('pin-ok').click();
}

/** Presses what there is to do with the first course, and waits for the player. */
export async function openCourse(page: Page): Promise<void> {
  await page.getByTestId('work-deed').first().click();
  await expect(page.getByTestId('player-frame')).toBeVisible();
}
