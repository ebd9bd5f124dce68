import { z } from 'zod';
import { WholeText } from './common';

/** Tags of a package are kept in its metadata, as `tags`: anybody may write anything there by the API. */
export const mostTags = 20;
/** Unicode characters, as SQLite counts them: an emoji outside the basic plane is one. */
export const longestTag = 60;
export const mostListedTags = 200;

/** The first characters of a text, as many as a tag may have. */
export function cutToTag(text: string): string {
  return Array.from(text).slice(0, longestTag).join('');
}

/** SQLite ends its count of characters at a zero character. */
function isTag(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('\0') && cutToTag(value) === value;
}

export const Tag = WholeText.min(1)
  .refine(isTag, { message: `at most ${longestTag} characters, none of them the zero character` })
  .meta({ maxLength: longestTag });

/** The tags among what is kept with a package; what is no tag is passed over. */
export function tagsOf(metadata: Readonly<Record<string, unknown>>): readonly string[] {
  return [...new Set(listIn(metadata).filter(isTag))];
}

function listIn({ tags }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Array.isArray(tags) ? tags : [];
}

export const tagChanges = {
  add_tags: z
    .array(Tag)
    .max(mostTags)
    .optional()
    .describe(
      `Added to \`metadata.tags\`; a package has at most ${mostTags}. Refused where \`metadata.tags\` is no list`,
    ),
  remove_tags: z
    .array(Tag)
    .max(1000)
    .optional()
    .describe('Taken out of `metadata.tags`. Refused where that is no list'),
};

export interface TagChange {
  readonly add_tags?: readonly string[] | undefined;
  readonly remove_tags?: readonly string[] | undefined;
}

/** Whether tags can be added to `metadata` and taken out without losing what somebody keeps there under the name `tags`. */
export function mayHaveTags({ tags }: Readonly<Record<string, unknown>>): boolean {
  return tags === undefined || tags === null || Array.isArray(tags);
}

/** `metadata` with other tags, itself where they are the same; what stands among them and is no tag stays. */
export function withTags(
  metadata: Readonly<Record<string, unknown>>,
  { add_tags: added = [], remove_tags: removed = [] }: TagChange,
): Readonly<Record<string, unknown>> {
  const before = listIn(metadata);
  const kept = before.filter((one) => typeof one !== 'string' || !removed.includes(one));
  const fresh = new Set(added.filter((tag) => !kept.includes(tag)));
  if (fresh.size === 0 && kept.length === before.length) return metadata;
  return { ...metadata, tags: [...kept, ...fresh] };
}
