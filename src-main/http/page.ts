/** Which part of a list is asked for: `page` from 1, or how many rows to leave out. */
export interface PageAsked {
  readonly page: number;
  readonly limit: number;
  readonly offset?: number | undefined;
}

/** The list envelope of the contract: `data`, the same rows under the plural name, and the paging both ways. */
export function pageOf<K extends string, T>(plural: K, rows: readonly T[], total: number, asked: PageAsked) {
  const data = [...rows];
  const { limit } = asked;
  const offset = offsetOf(asked);
  const page = Math.floor(offset / limit) + 1;
  return {
    data,
    ...({ [plural]: data } as Record<K, T[]>),
    total,
    page,
    limit,
    pagination: {
      ...{ page, limit, total },
      total_pages: Math.ceil(total / limit),
      has_more: offset + limit < total,
    },
  };
}

export function offsetOf({ page, limit, offset }: PageAsked): number {
  return offset ?? (page - 1) * limit;
}
