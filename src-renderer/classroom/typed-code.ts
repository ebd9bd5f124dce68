import { plainDigits } from '../../src-shared/kernel/folded-text';

export const codeLength = 6;

/** What somebody typed or scanned, as a code of a room has it: capitals and digits alone, digits of any script. */
export function codeFromTyped(typed: string): string {
  return plainDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');
}

/** In two groups, as the teacher's screen shows it. */
export function shownCode(code: string): string {
  return code.length > codeLength / 2
    ? `${code.slice(0, codeLength / 2)} ${code.slice(codeLength / 2)}`
    : code;
}

/** Signs that look like others stand in no code: whoever typed one has taken it for another. */
export function hasLookalike(code: string): boolean {
  return /[01ILO]/u.test(code);
}
