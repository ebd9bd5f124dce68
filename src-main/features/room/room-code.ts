import { randomInt } from 'node:crypto';
import { roomCodeLength, roomCodeSigns } from '../../../src-shared/kernel/room-code';

/** One of some 800 million. */
export function newRoomCode(): string {
  const sign = () => roomCodeSigns.charAt(randomInt(roomCodeSigns.length));
  return Array.from({ length: roomCodeLength }, sign).join('');
}
