import { reportReach } from '../../src-shared/contract/room-visit';
import { callRoom } from './room-visit';

const patienceMs = 8_000;

/** Whether content, which lies at another port of the same machine, can be reached from this device; whatever it answers. */
export async function reachesContent(contentOrigin: string): Promise<boolean> {
  const asked = new AbortController();
  const patience = setTimeout(() => asked.abort(), patienceMs);
  try {
    await fetch(contentOrigin, { mode: 'no-cors', cache: 'no-store', signal: asked.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(patience);
  }
}

/** Lets the host know, whose teacher can do something about it. A host that does not hear of it lacks a hint, and nothing else. */
export async function tellReach(content: boolean): Promise<void> {
  try {
    await callRoom(reportReach, { content });
  } catch (error) {
    console.warn('The room could not be told whether content comes through', error);
  }
}
