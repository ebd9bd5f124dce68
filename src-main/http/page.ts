/** Which page of a list is asked for: `page` from 1. */
export interface PageAsked {
  readonly page: number;
  readonly limit: number;
}

/** The list envelope of the contract: `data`, the same rows under the plural name, and the paging both ways. */
export function pageOf<K extends string, T>(
  plural: K,
  rows: readonly T[],
  total: number,
  { page, limit }: PageAsked,
) {
  const data = [...rows];
  return {
    data,
    ...({ [plural]: data } as Record<K, T[]>),
    total,
    page,
    limit,
    pagination: { page, limit, total, total_pages: Math.ceil(total / limit), has_more: page * limit < total },
  };
}

export function offsetOf({ page, limit }: PageAsked): number {
  return (page - 1) * limit;
}
