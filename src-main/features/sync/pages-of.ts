import { remoteFailed } from '../../../src-shared/sync/failure';

/** Of 50; a remote that has more to list is not believed. */
const mostPages = 2_000;

/** Every page of a list of the remote. Rejects with `garbage` that names the list where it goes on and on. */
export async function* pagesOf<Page extends { readonly hasMore: boolean }>(
  at: string,
  read: (page: number) => Promise<Page>,
): AsyncGenerator<Page> {
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await read(page);
    yield found;
    if (!found.hasMore) return;
  }
  throw remoteFailed('garbage', { reason: 'too-long', status: null, at });
}
