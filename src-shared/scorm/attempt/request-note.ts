import type { SequencingException } from '../sn/exceptions';
import type { FreePlan, FreeRefusal } from '../sn/free-navigation';
import type { SequencingOutcome } from '../sn/op-1-overall-sequencing';
import type { TraceNote } from './events';
import { remark } from './remark';
import type { NotedRequest } from './state';

type Done = Exclude<FreePlan['kind'] | SequencingOutcome['kind'], 'refused'>;

const done: readonly string[] = [
  'deliver',
  'end',
  'waits',
  'suspend',
  'abandon',
  'abandon-all',
] satisfies Done[];

/** What became of a request: that it was carried out, or why it was refused. */
export function requestNote(
  { request, target }: NotedRequest,
  came: Done | FreeRefusal | SequencingException,
): TraceNote {
  const wish = target === null ? request : `${request} "${target}"`;
  return isDone(came)
    ? remark('decision', `sn.request.${came}`, { wish }, 'OP.1')
    : remark('decision', `sn.request.refused/${came}`, { wish }, 'OP.1');
}

function isDone(came: Done | FreeRefusal | SequencingException): came is Done {
  return done.includes(came);
}
