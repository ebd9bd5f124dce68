import type { PageEntry } from '../../src-shared/contract/player';
import type { openPage } from './journal-page';

type Page = Pick<Awaited<ReturnType<typeof openPage>>, 'runUrl' | 'boot'>;

/** As a page does that finds its server again. Returns how it was answered. */
export async function handIn({ runUrl, boot }: Page, entries: readonly PageEntry[]): Promise<string> {
  const answer = await fetch(`${runUrl}/journal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(runUrl).origin },
    body: JSON.stringify({ type: 'append', epoch: boot.epoch, entries }),
  });
  return ((await answer.json()) as { readonly type: string }).type;
}
