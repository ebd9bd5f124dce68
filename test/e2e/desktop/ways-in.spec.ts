import { goToAddress } from '../flows/place';
import { addSamples, cancelAll, linkFolder, paste, watchFolder } from '../flows/ways-in';
import { expect, test } from '../support/test';

test('packages come as samples, by the clipboard, from a watched folder and from a linked one', async ({
  openDesktop,
}) => {
  const { page: home, nextWindow } = await openDesktop();
  const place = { home, nextWindow };
  await addSamples(place);
  await paste(place);
  await cancelAll(place);
  await watchFolder(place);
  await linkFolder(place);
});

test("the system's dialog chooses the folder in the desktop window", async ({ openDesktop, dataFolder }) => {
  const { app, page: home } = await openDesktop();
  const chosen = `${dataFolder}-chosen`;
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, chosen);
  await goToAddress(home, '/folders/link');
  await home.getByTestId('folder-choose').click();
  await expect(home.getByTestId('folder-path')).toHaveValue(chosen);
});
