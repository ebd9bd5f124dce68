import { eventOf } from '../../../src-shared/inspect/runs';
import type { CallFault } from '../../../src-shared/scorm/attempt/fault-rules';
import type { Say } from '../../ui/typed-words';
import type { InspectorWords } from '../words';
import type { CallRow } from './call-rows';

/** What a line that is no call of content is called. */
export function eventName({ name, value }: CallRow, say: Say<InspectorWords>): string {
  if (name === 'navigate') return say('event.navigate', { request: value });
  if (name === 'abort') return say('event.abort', { reason: value });
  if (name === 'external') return say('event.external');
  return say(name === 'launch' ? 'event.launch' : 'event.unload');
}

/** The fault of the test bench that has met a call; undefined: none has. */
export function faultOf(entry: CallRow['entry']): CallFault | undefined {
  const event = eventOf(entry);
  return event.type === 'call' ? event.fault : undefined;
}
