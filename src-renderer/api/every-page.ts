import { nextPage } from './next-page';

/** All pages of a list, one after the other. */
export async function everyPage<Page extends Parameters<typeof nextPage>[0]>(
  read: (page: number) => Promise<Page>,
): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let next: number | undefined = 1; next !== undefined;) {
    const page: Page = await read(next);
    pages.push(page);
    next = nextPage(page);
  }
  return pages;
}
