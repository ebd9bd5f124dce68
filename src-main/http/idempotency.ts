/*
 * Threat model. Answers hold what is shown once: the texts of keys, secrets and tokens. A copy of the database must not give them away.
 * So an answer is kept under a name and sealed with a key that both come from the text of the caller's API key, of which only a hash is
 * kept; another API key, of the same tenant too, has a space of names of its own.
 */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { Refusal } from '../../src-shared/contract/errors';
import type { TenantId } from '../../src-shared/kernel/ids';
import { seal, unseal } from './sealed';

/** An answer that is given again to the same request. */
export interface KeptAnswer {
  /** SHA-256 of what was asked. */
  readonly requestHash: string;
  readonly status: number;
  /** JSON, sealed. */
  readonly body: string;
}

/** Does what a client asks for once, however often it asks with the same key within a day. */
export interface Repeats {
  /**
   * `act` is called unless there is an answer already; what it throws is not kept, so that the client may try again. Refuses with
   * DUPLICATE_ENTRY where the server ended while it acted: whether that was done nobody knows.
   */
  once(
    tenantId: TenantId,
    named: { readonly name: string; readonly requestHash: string },
    act: () => Promise<Omit<KeptAnswer, 'requestHash'>>,
  ): Promise<{ readonly answer: KeptAnswer; readonly isRepeat: boolean }>;
}

const wellFormed = /^[\x21-\x7e]{1,255}$/;
const field = 'Idempotency-Key';

/** The key of a POST that carries one, else null. Throws INVALID_REQUEST for one that is none. */
export function idempotencyKeyOf(req: Request): string | null {
  const key = req.get(field);
  if (key === undefined || req.method !== 'POST') return null;
  if (wellFormed.test(key)) return key;
  throw new Refusal('INVALID_REQUEST', { field, message: '1 to 255 characters without blanks' });
}

/** What is asked: method, address and body. Of a form only its length, since its bytes are not read twice. */
export function requestHashOf(req: Request): string {
  const body: unknown = req.body;
  const asked = body === undefined ? `length ${req.get('content-length') ?? ''}` : JSON.stringify(body);
  return createHash('sha256').update(`${req.method} ${req.originalUrl}\n${asked}`).digest('hex');
}

export interface Repeating {
  readonly tenantId: TenantId;
  /** Text of the caller's API key. */
  readonly keyText: string;
  readonly idempotencyKey: string;
  readonly repeats: Repeats;
}

export interface Answered {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

/** Sends what `act` answers, or what was answered to the same request before: then with `Idempotent-Replayed: true`. */
export async function answerOnce(
  { tenantId, keyText, idempotencyKey, repeats }: Repeating,
  req: Request,
  res: Response,
  act: () => Promise<Answered>,
): Promise<void> {
  const requestHash = requestHashOf(req);
  const name = createHash('sha256').update(`${keyText}\n${idempotencyKey}`).digest('hex');
  const { answer, isRepeat } = await repeats.once(tenantId, { name, requestHash }, async () => {
    const { status, body } = await act();
    return { status, body: seal(body, keyText, name) };
  });
  if (answer.requestHash !== requestHash) {
    const message = 'The key has been used for another request';
    throw new Refusal('INVALID_REQUEST', { field, message });
  }
  if (isRepeat) res.set('Idempotent-Replayed', 'true');
  res
    .status(answer.status)
    .type('json')
    .send(unseal(answer.body, keyText, name));
}
