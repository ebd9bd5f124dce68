/** The number of the page after this one, or undefined when it is the last. */
export function nextPage({
  pagination,
}: {
  readonly pagination: { readonly page: number; readonly has_more: boolean };
}): number | undefined {
  return pagination.has_more ? pagination.page + 1 : undefined;
}
