import { Metadata } from '../../../src-shared/contract/common';
import { Refusal } from '../../../src-shared/contract/errors';
import {
  mayHaveTags,
  mostTags,
  tagsOf,
  withTags,
  type TagChange,
} from '../../../src-shared/contract/package-tags';

type Kept = Readonly<Record<string, unknown>>;

export interface MetadataChange extends TagChange {
  readonly metadata?: Kept | undefined;
  readonly metadata_changes?: Kept | undefined;
}

/**
 * What is kept with a package after a change; undefined where nothing of it changes. Made of what is kept in the moment of writing, so
 * that two who change different things both have their way. Refuses with INVALID_REQUEST what grows beyond its limits, and tags where
 * something else is kept in their place.
 */
export function changedMetadata(kept: Kept, change: MetadataChange): Kept | undefined {
  const { metadata, metadata_changes: patch } = change;
  const replaced = metadata ?? kept;
  const merged =
    patch === undefined ? replaced : withinLimits(mergePatch(replaced, patch), 'metadata_changes');
  const tagged = changedTags(merged, change);
  return tagged === kept ? undefined : tagged;
}

function changedTags(merged: Kept, change: TagChange): Kept {
  const { add_tags: added, remove_tags: removed } = change;
  if (added === undefined && removed === undefined) return merged;
  if (!mayHaveTags(merged))
    throw refused('metadata.tags', 'is no list: keep it by another name or take it out, then change tags');
  const tagged = withTags(merged, change);
  if (added === undefined) return tagged;
  const count = tagsOf(tagged).length;
  if (count > mostTags && count > tagsOf(merged).length)
    throw refused('add_tags', `a package has at most ${String(mostTags)} tags`);
  return withinLimits(tagged, 'add_tags');
}

function withinLimits(metadata: Kept, field: string): Kept {
  const { success, error } = Metadata.safeParse(metadata);
  if (!success) throw refused(field, error.issues[0]?.message ?? 'too much');
  return metadata;
}

function refused(field: string, message: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field, message });
}

/** RFC 7396, section 2. Entries are defined, never assigned: a key may be called `__proto__`. */
function mergePatch(target: unknown, patch: Kept): Record<string, unknown> {
  const result = new Map(Object.entries(isObject(target) ? target : {}));
  for (const [key, value] of Object.entries(patch))
    if (value === null) result.delete(key);
    else result.set(key, isObject(value) ? mergePatch(result.get(key), value) : value);
  return Object.fromEntries(result);
}

function isObject(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
