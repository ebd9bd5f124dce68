const mostOptions = 200;

/** For a `Select` of so many: all of many are not drawn at once, and who types finds the others. */
export function offeredOf(count: number): { readonly searchable?: true; readonly limit?: number } {
  return count > mostOptions ? { searchable: true, limit: mostOptions } : {};
}
