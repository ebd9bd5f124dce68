/*
 * Threat model. A run ticket stands in the address of everything on the content origin, so package script has it: it must be
 * worth no more than what content may do anyway. It names one session and one epoch; it opens that session's package files,
 * its boot data and its journal, and nothing on the API origin. It does not run out by time, since a page must find its
 * server again after any sleep or restart; the next opening of the session makes it worthless for all but its own late entries, and so does
 * the end of the visit to a room that it was made on, where the teacher ended it.
 */
import { z } from 'zod';
import { SessionId, VisitId } from '../../../src-shared/kernel/ids';
import type { Writer } from './journal-writer';
import type { SessionKey } from './repository-journal';
import type { TokenSigner } from './signed-token';

const Claims = z.object({ sid: SessionId, epoch: z.int().min(1), vis: VisitId.optional() });

export function signRun(
  signer: TokenSigner,
  { tenantId, sessionId, epoch, visitId }: Writer,
): Promise<string> {
  return signer.sign(tenantId, { sid: sessionId, epoch, vis: visitId }, null);
}

/** Under which the pages of a session seal what waits in page storage: 32 bytes, base64. */
export function outboxKeyOf(signer: TokenSigner, { tenantId, sessionId }: SessionKey): string {
  return signer.derive(tenantId, `outbox ${sessionId}`);
}

/** The writer a ticket was made for, or null. Whether its epoch is still the current one is the caller's question. */
export async function readRun(signer: TokenSigner, ticket: string): Promise<Writer | null> {
  const reading = await signer.read(ticket);
  const claims = reading.ok ? Claims.safeParse(reading.claims) : null;
  if (!reading.ok || claims?.success !== true) return null;
  const { sid, epoch, vis } = claims.data;
  return {
    tenantId: reading.tenantId,
    sessionId: sid,
    epoch,
    ...(vis === undefined ? {} : { visitId: vis }),
  };
}
