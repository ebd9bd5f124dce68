import type { IncomingMessage } from 'node:http';
import { acceptsGzip, answerFor, type FileFacts } from './file-answer';
import type { Headers } from './send-answer';

type Form = 'gzip' | 'plain';

/** A head as Node writes it fastest: names and values in turn. */
export type Head = readonly string[];

/** Heads of the answers that carry a whole file, put together once for each form and the headers that go with them. */
export type WholeHeads = Map<Form, { readonly given: Headers; readonly head: Head }>;

/** The form in which a request wants the whole file, whatever it may hold already; null for all other requests. */
export function wholeFormFor(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  { gzip, size }: FileFacts,
): Form | null {
  const isPlainGet =
    method === 'GET' && headers.range === undefined && headers['if-none-match'] === undefined;
  if (!isPlainGet || size === 0) return null;
  return gzip !== null && acceptsGzip(headers['accept-encoding'] ?? '') ? 'gzip' : 'plain';
}

/** The head of a 200 with the file in this form. `given` is told from others by identity. */
export function wholeHead(heads: WholeHeads, form: Form, facts: FileFacts, given: Headers): Head {
  const known = heads.get(form);
  if (known?.given === given) return known.head;
  const asked = { method: 'GET', headers: form === 'gzip' ? { 'accept-encoding': 'gzip' } : {} };
  const head = Object.entries({ ...given, ...answerFor(asked, facts).headers }).flat();
  heads.set(form, { given, head });
  return head;
}
