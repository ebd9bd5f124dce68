import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { adoptIn, type Adopted, type AdoptParts, type TheirJournal } from './adopt-journal';
import type { CopyParts } from './copy-journal';
import { forkOff, type ForkedOff } from './fork-off';

const apart = new Set<unknown>(['activities', 'moved', 'too-long']);

/** Was a merge refused since it cannot be? The journal that gives way then becomes an attempt of its own. */
export function cannotBeMerged(error: unknown): boolean {
  return (
    error instanceof Refusal && error.code === 'VERSION_CONFLICT' && apart.has(error.details?.['reason'])
  );
}

/**
 * Lets their journal take the place of ours: what only ours had is merged into it by the rules, or becomes an attempt of its own. Refuses
 * with VERSION_CONFLICT, `details.reason` `held` or `gap`, and with FORBIDDEN, as `adoptIn` does.
 */
export async function giveWay(
  parts: CopyParts & AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
): Promise<ForkedOff> {
  const merged = await mergedOrNot(parts, tenantId, theirs);
  if (merged !== null) return { ...merged, forkId: null };
  return forkOff(parts, tenantId, theirs, (other) => giveWay(parts, tenantId, other));
}

/** Null where it cannot be. */
async function mergedOrNot(
  { group, clock, ...parts }: CopyParts & AdoptParts,
  tenantId: TenantId,
  theirs: TheirJournal,
): Promise<Adopted | null> {
  try {
    return await group.submit((tx) => adoptIn(tx, parts, tenantId, theirs, 'merged', clock.nowMs()));
  } catch (error) {
    if (!cannotBeMerged(error)) throw error;
    return null;
  }
}
