/** A page of a list of the API. */
interface Page<Row> {
  readonly data: readonly Row[];
  readonly pagination: { readonly has_more: boolean };
}

const rowsOfPage = 100;

/** The rows of a list, page after page, as long as they are asked for. */
export async function* everyRow<Row>(
  read: (asked: { readonly page: number; readonly limit: number }) => Promise<Page<Row>>,
): AsyncGenerator<Row> {
  for (let page = 1, hasMore = true; hasMore; page += 1) {
    const { data, pagination } = await read({ page, limit: rowsOfPage });
    yield* data;
    hasMore = pagination.has_more;
  }
}
