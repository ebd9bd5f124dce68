import { buffer } from 'node:stream/consumers';
import { fromBuffer, type ZipFile } from 'yauzl';

/** The files of a zip by their names. */
export function filesOfZip(zip: Buffer): Promise<Readonly<Record<string, Buffer>>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error: Error | null, opened: ZipFile) => {
      if (error !== null) return reject(error);
      const files: Record<string, Buffer> = {};
      opened.on('error', reject);
      opened.on('end', () => resolve(files));
      opened.on('entry', (entry) => {
        opened.openReadStream(entry, (failure, stream) => {
          if (failure !== null) return reject(failure);
          void buffer(stream).then((bytes) => {
            files[entry.fileName] = bytes;
            opened.readEntry();
          }, reject);
        });
      });
      opened.readEntry();
    });
  });
}
