import {
  longestSessionFile,
  sessionFileText,
  type SessionFile,
} from '../../../src-shared/inspect/session-file';

const pieceBytes = 4 * 2 ** 20;

/** The text of a file, piece by piece; `onShare` hears how much of it has been read, 0 to 1. Rejects where it cannot be read. */
export async function* textOf(
  file: Blob,
  onShare?: (share: number) => Promise<void>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += pieceBytes) {
    await onShare?.(at / file.size);
    yield decoder.decode(await file.slice(at, at + pieceBytes).arrayBuffer(), { stream: true });
  }
  yield decoder.decode();
}

/** A session as the bytes of its file; null where no Lectern would open so many. */
export function bytesOf(file: SessionFile, most = longestSessionFile): Blob | null {
  const pieces: string[] = [];
  let length = 0;
  for (const piece of sessionFileText(file)) {
    length += piece.length;
    if (length > most) return null;
    pieces.push(piece);
  }
  const bytes = new Blob(pieces, { type: 'application/json' });
  return bytes.size > most ? null : bytes;
}
