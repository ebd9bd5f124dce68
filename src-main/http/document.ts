import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Response } from 'express';
import { documentHeaders, type DocumentPolicy } from './security-headers';

/** What vite leaves in a page where these belong. */
const placeholders = { nonce: '%STYLE_NONCE%', frameSrc: '%CONTENT_ORIGIN%' };

/** Sends a built page of ours under its policy. Style elements need the nonce, which is another one for each answer. */
export async function sendDocument(
  res: Response,
  file: string,
  ownOrigin: string,
  policy: DocumentPolicy = {},
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const page = await readFile(file, 'utf8');
  res
    .set(documentHeaders(ownOrigin, nonce, policy))
    .type('html')
    .send(
      page.replaceAll(placeholders.nonce, nonce).replaceAll(placeholders.frameSrc, policy.frameSrc ?? ''),
    );
}
