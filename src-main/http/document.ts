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
  res.set(documentHeaders(ownOrigin, nonce, policy));
  await sendFilled(res, file, {
    [placeholders.nonce]: nonce,
    [placeholders.frameSrc]: policy.frameSrc ?? '',
  });
}

/** Sends a built page with these values in the place of what vite left there. */
export async function sendFilled(
  res: Response,
  file: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  let page = await readFile(file, 'utf8');
  for (const [placeholder, value] of Object.entries(values)) page = page.replaceAll(placeholder, () => value);
  res.type('html').send(page);
}
