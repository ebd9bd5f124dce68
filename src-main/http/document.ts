import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Response } from 'express';
import { ownWindowHeader } from '../../src-shared/contract/own-window';
import { documentHeaders, type DocumentPolicy } from './security-headers';

/** What vite leaves in a page where it belongs. */
const noncePlaceholder = '%STYLE_NONCE%';

/** Sends a built page of ours under its policy, with these values. Style elements need the nonce, which is another one for each answer. */
export async function sendDocument(
  res: Response,
  file: string,
  ownOrigin: string,
  policy: DocumentPolicy = {},
  values: Readonly<Record<string, string>> = {},
): Promise<void> {
  const nonce = randomBytes(16).toString('base64');
  const hasNoOpener = res.req.get(ownWindowHeader) !== undefined;
  res.set(documentHeaders(ownOrigin, nonce, { ...policy, hasNoOpener }));
  res.type('html').send(await filled(file, { ...values, [noncePlaceholder]: nonce }));
}

/** A built page with these values in the place of what vite left there. */
export async function filled(file: string, values: Readonly<Record<string, string>>): Promise<string> {
  let page = await readFile(file, 'utf8');
  for (const [placeholder, value] of Object.entries(values)) page = page.replaceAll(placeholder, () => value);
  return page;
}
