import { holdsFrames, mostReadCharacters } from '../../../src-shared/lint/holds-frames';

/** Framesets and pages that hold a PDF are small; of what is bigger nothing is read ahead. In bytes as they are sent, which may be packed. */
const sentLimitBytes = 256 * 1024;
/** Content does not wait longer for what is read ahead. */
const readLimitMs = 3_000;

/**
 * Whether content cannot work in the player's sandbox: there no frame can lead another one, and no PDF is shown. Says no where it cannot
 * tell, so that whatever is wrong with the page shows in its usual place.
 */
export async function needsOwnWindow(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(readLimitMs) });
    const type = answer.headers.get('Content-Type') ?? '';
    const isRead = type.includes('html') && Number(answer.headers.get('Content-Length')) <= sentLimitBytes;
    if (isRead && answer.body !== null) return holdsFrames(await beginningOf(answer.body));
    await answer.body?.cancel();
    return type.startsWith('application/pdf');
  } catch {
    return false;
  }
}

async function beginningOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < mostReadCharacters) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader.cancel();
  return text.slice(0, mostReadCharacters);
}
