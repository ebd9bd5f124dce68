import { SessionId } from '../kernel/ids';
import { recordOf, textOf, wholeNumberOf, type JsonRecord } from './loose-json';

const mostTimeChars = 40;

/** Of the metadata of a session what says that it was made of a journal that gave way, as it goes from server to server; null: of any other. */
export function forkedFrom(metadata: JsonRecord) {
  const told = recordOf(metadata['forked_from']);
  const { success, data: session_id } = SessionId.safeParse(told?.['session_id']);
  const [position, at] = [wholeNumberOf(told?.['position']), textOf(told?.['at'])];
  if (!success || position === null || at === null || at.length > mostTimeChars) return null;
  return { session_id, position, at };
}
