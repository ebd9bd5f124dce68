/** What stands in a field for numbers, within its bounds: a field may hand over text, as for "07" or "72.50". Null: it is empty. */
export function numberTyped(
  typed: number | string,
  { min, max }: { readonly min: number; readonly max: number },
): number | null {
  const number = typeof typed === 'string' && typed.trim() === '' ? NaN : Number(typed);
  return Number.isNaN(number) ? null : Math.min(max, Math.max(min, number));
}
