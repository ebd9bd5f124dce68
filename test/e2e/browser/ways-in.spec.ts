import { addSamples, cancelAll, linkFolder, paste, watchFolder } from '../flows/ways-in';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('in a browser packages come as samples, by the clipboard, from a watched folder and from a linked one', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await addSamples(place);
  await paste(place);
  await cancelAll(place);
  await watchFolder(place);
  await expect(place.home.getByTestId('folder-choose')).toHaveCount(0);
  await linkFolder(place);
});
