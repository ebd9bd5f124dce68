import { plainDigits } from './folded-text';

/** What codes of rooms are made of: no letters and digits that are taken for each other when they are read aloud or written on a board. */
export const roomCodeSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const roomCodeLength = 6;

/** What somebody typed or scanned, as codes are kept: capitals and digits alone, digits of any script. It may be of any length. */
export function roomCodeFromTyped(typed: string): string {
  return plainDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');
}

/** In two groups, "ABC DEF"; also of a code of which not all has been typed. */
export function groupedRoomCode(code: string): string {
  const half = roomCodeLength / 2;
  return code.length > half ? `${code.slice(0, half)} ${code.slice(half)}` : code;
}

/** Is there a sign in it that stands in no code? Whoever typed it has taken another for it. */
export function hasLookalike(code: string): boolean {
  return Array.from(code).some((sign) => !roomCodeSigns.includes(sign));
}
