/** Keeps secrets of ours from whoever reads the disk: the desktop program has the system's secret store. */
export interface Sealer {
  /** Names what it seals with, so that what another one has sealed is told apart. */
  readonly name: string;
  seal(text: string): Promise<Buffer>;
  /** Rejects where it was sealed by another one, or on another machine. */
  open(sealed: Buffer): Promise<string>;
}

/** Where there is no secret store: the file's own permissions are all that protects it. */
export const noSealer: Sealer = {
  name: 'none',
  seal: (text) => Promise.resolve(Buffer.from(text, 'utf8')),
  open: (sealed) => Promise.resolve(sealed.toString('utf8')),
};
