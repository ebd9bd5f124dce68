/*
 * Threat model. Somebody types the text of a card, or scans one, and is let in as whoever it is of. It is of twelve characters: four say
 * where in the roster to look (the first digits of the learner's id, which is random), eight are 40 bits of a digest under a secret of
 * the tenant. Nothing of a card is stored: another turn makes those printed before worthless, and the secret never leaves this machine.
 * Trying texts is held down by the room, which counts wrong tries; each try costs the same, whoever there is.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { crockfordText, crockfordValue, readCrockford } from '../../../src-shared/kernel/crockford';
import type { LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { tenantSecret } from '../../db/tenant-secret';
import type { Clock } from '../../platform/clock';
import { newSecret } from '../../platform/ids';
import { selectByIdBeginning, type LearnerRow } from './repository';

const finderLetters = 4;
const finderDigits = 5;
const proofLetters = 8;
const proofBytes = 5;

/** Of whom a card is. */
export type CardHolder = Pick<LearnerRow, 'tenantId' | 'learnerId' | 'cardTurn'>;

export function createCards({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  const secretOf = (tenantId: TenantId): string =>
    tenantSecret(db, { tenantId, name: 'learner-cards' }, newSecret, clock.nowMs());

  return {
    /** Three groups of four characters, e.g. `4QX7-9M0C-T2HD`. */
    cardOf: (holder: CardHolder): string => {
      const finder = crockfordText(BigInt(`0x${holder.learnerId.slice(0, finderDigits)}`), finderLetters);
      const proof = BigInt(`0x${proofOf(secretOf(holder.tenantId), holder).toString('hex')}`);
      return `${finder}${crockfordText(proof, proofLetters)}`.replace(/(.{4})(?=.)/g, '$1-');
    },

    /** Whose card has this text, however it was typed; null for nobody's, and for one who has left. */
    learnerOfCard: (tenantId: TenantId, typed: string): LearnerId | null => {
      const text = readCrockford(typed);
      if (text === null || text.length !== finderLetters + proofLetters) return null;
      const digits = crockfordValue(text.slice(0, finderLetters)).toString(16).padStart(finderDigits, '0');
      const given = crockfordValue(text.slice(finderLetters)).toString(16);
      const proof = Buffer.from(given.padStart(2 * proofBytes, '0'), 'hex');
      const secret = secretOf(tenantId);
      const found = selectByIdBeginning(db, tenantId, digits);
      if (found.length === 0) timingSafeEqual(proofOf(secret, nobody), proof);
      const right = found.filter((holder) => timingSafeEqual(proofOf(secret, holder), proof));
      return right.find(({ leftAtMs }) => leftAtMs === null)?.learnerId ?? null;
    },
  };
}

const nobody = { learnerId: '', cardTurn: 0 };

function proofOf(
  secret: string,
  { learnerId, cardTurn }: { readonly learnerId: string; readonly cardTurn: number },
): Buffer {
  const digest = createHmac('sha256', secret)
    .update(`${learnerId}.${String(cardTurn)}`)
    .digest();
  return digest.subarray(0, proofBytes);
}
