import { note, type Draft } from './draft';
import type { SequencingException } from './exceptions';
import { isLeaf, pathTo } from './tree';
import { isBarred } from './up-5-check-activity';

/** Delivery Request Process [DB.1.1]: why an activity cannot be delivered; null where it can. */
export function deliveryRefusal(draft: Draft, position: number): SequencingException | null {
  const exception = refusalOf(draft, position);
  const outcome = exception === null ? 'valid' : 'refused';
  const remark = { process: 'DB.1.1', activity: position, outcome } as const;
  note(draft, exception === null ? remark : { ...remark, exception });
  return exception;
}

/** A leaf without content has as little to deliver as a cluster. */
function refusalOf(draft: Draft, position: number): SequencingException | null {
  const { tree } = draft;
  if (!isLeaf(tree, position)) return 'DB.1.1-1';
  if (tree[position]?.activity.content === null) return 'DB.1.1-2';
  return pathTo(tree, position).some((at) => isBarred(draft, at)) ? 'DB.1.1-3' : null;
}
