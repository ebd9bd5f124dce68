import type { Request } from 'express';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';

const field = 'body';

/** Refuses a body that does not say it is JSON, or is no object: its fields would seem not to have been sent. */
export function requireJson({ method, bodyIn }: Endpoint, { headers, body }: Request): void {
  if (method === 'GET' || method === 'DELETE' || bodyIn !== undefined) return;
  const wasRead = body !== undefined;
  const length = Number(headers['content-length'] ?? 0);
  if (!wasRead && (length > 0 || headers['transfer-encoding'] !== undefined)) {
    const message = 'Send the body as JSON, with Content-Type: application/json';
    throw new Refusal('INVALID_REQUEST', { field, message });
  }
  if (Array.isArray(body))
    throw new Refusal('INVALID_REQUEST', {
      field,
      message: 'Send the body as a JSON object, not as an array',
    });
}
