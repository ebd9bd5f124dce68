import { randomInt } from 'node:crypto';

/** Letters and digits that are not taken for each other when they are read aloud or written on a board. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 6;

/** Six characters, one of some 800 million. */
export function newRoomCode(): string {
  return Array.from({ length }, () => signs.charAt(randomInt(signs.length))).join('');
}

/** A code as somebody typed it, in the form in which it is kept. */
export function codeFromTyped(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
