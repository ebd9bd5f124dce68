import { execFile } from 'node:child_process';

/** Is the connection paid by volume? Null: nobody tells. */
export type AskMetered = () => Promise<boolean | null>;

const limitMs = 5_000;

/** Asks NetworkManager, which only Linux has. */
export const askNetworkManager: AskMetered = () =>
  new Promise((resolve) => {
    if (process.platform !== 'linux') {
      resolve(null);
      return;
    }
    const words = ['-t', '-f', 'GENERAL.STATE,GENERAL.METERED', 'device', 'show'];
    execFile('nmcli', words, { timeout: limitMs, env: { ...process.env, LC_ALL: 'C' } }, (error, told) => {
      resolve(error === null ? meteredIn(told) : null);
    });
  });

/** Devices follow each other, a line for each of their values. What is not connected says nothing. */
export function meteredIn(told: string): boolean | null {
  const words: string[] = [];
  let isConnected = false;
  for (const line of told.split('\n')) {
    const [name, value = ''] = line.split(/:(.*)/s);
    if (name === 'GENERAL.STATE') isConnected = value.startsWith('100');
    if (name === 'GENERAL.METERED' && isConnected) words.push(value);
  }
  if (words.some((word) => word.startsWith('yes'))) return true;
  return words.some((word) => word.startsWith('no')) ? false : null;
}
