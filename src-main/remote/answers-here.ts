import { get } from 'node:http';
import { readEntrance } from '../../src-shared/contract/room-visit';

const patienceMs = 2_000;

/**
 * Whether something speaks HTTP at one of this machine's own addresses, whatever it answers. Nothing leaves the machine, so it is in no
 * list of requests.
 */
export function answersHere(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(
      { host: address, port, path: readEntrance.path, agent: false, timeout: patienceMs },
      (answer) => {
        answer.destroy();
        resolve(true);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('close', () => resolve(false));
    // The close that follows says all there is to know.
    asked.on('error', () => undefined);
  });
}
