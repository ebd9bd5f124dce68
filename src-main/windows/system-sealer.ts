import { safeStorage } from 'electron';
import { noSealer, type Sealer } from '../platform/sealer';

/** The system's secret store, where there is one worth the name. Call it when the program is ready. */
export async function systemSealer(): Promise<Sealer> {
  return (await isWorthTheName()) ? sealer : noSealer;
}

async function isWorthTheName(): Promise<boolean> {
  // The stand-in for Electron is older than this.
  if (!('isAsyncEncryptionAvailable' in safeStorage)) return false;
  // Chromium's makeshift on Linux without a secret service: its password is known to all.
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

const sealer: Sealer = {
  name: 'system',
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => (await safeStorage.decryptStringAsync(sealed)).result,
};
