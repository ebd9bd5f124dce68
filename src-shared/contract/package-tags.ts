/** Tags of a package are kept in its metadata, as `tags`: anybody may write anything there by the API. */
export const mostTags = 20;
/** Characters. */
export const longestTag = 60;
export const mostListedTags = 200;

/** The tags among what is kept with a package; what is no tag is passed over. */
export function tagsOf(metadata: Readonly<Record<string, unknown>>): readonly string[] {
  const { tags } = metadata;
  if (!Array.isArray(tags)) return [];
  return [...new Set((tags as readonly unknown[]).filter(isTag))];
}

function isTag(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestTag;
}
