import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../../src-shared/contract/errors';
import type { FileAnswer } from './file-answer';
import type { ReadyFile } from './ready-files';

export type Headers = Readonly<Record<string, string>>;

/** Writes the head of an answer to a file; headers of the file outweigh `headers`. */
export function beginAnswer(res: ServerResponse, answer: FileAnswer, headers: Headers): ServerResponse {
  return res.writeHead(answer.status, { ...headers, ...answer.headers });
}

/** Answers at once from what is in memory; false when the form that is asked for is not. */
export function sendFromMemory(
  ready: Pick<ReadyFile, 'gzip' | 'plain'>,
  answer: FileAnswer,
  headers: Headers,
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  const { body } = answer;
  if (body.form === 'text') sendText(req, res, answer.status, body.text, { ...headers, ...answer.headers });
  else if (body.form === 'none') beginAnswer(res, answer, headers).end();
  else {
    const bytes = body.form === 'gzip' ? ready.gzip : ready.plain;
    if (bytes === null) return false;
    const part = body.form === 'plain' ? bytes.slice(body.start, body.start + body.length) : bytes;
    beginAnswer(res, answer, headers).end(part, 'latin1');
  }
  return true;
}

export function sendText(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  text: string,
  headers: Headers,
): void {
  res.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-Content-Type-Options': 'nosniff',
  });
  res.end(req.method === 'HEAD' ? undefined : text);
}

/** A fault after the head was sent cuts the connection: the length it promised will not come. */
export async function cuttingOnFault(
  file: string,
  res: ServerResponse,
  send: () => Promise<void>,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (res.headersSent) res.destroy();
    else if (!(error instanceof Refusal)) {
      throw new Refusal('STORAGE_UNAVAILABLE', { reason: 'damaged-entry', file });
    }
    throw error;
  }
}
