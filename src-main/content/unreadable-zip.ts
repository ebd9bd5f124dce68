import { read } from 'node:fs';
import { promisify } from 'node:util';
import { Refusal } from '../../src-shared/contract/errors';
import { zipRefusal } from './zip-faults';

const readBytes = promisify(read);

/** What files begin with that people upload instead of a ZIP archive. */
const otherKinds: readonly (readonly [start: string, kind: string])[] = [
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a picture'],
  ['<', 'a web page or an XML file'],
];

/** What went wrong while the directory was read, in the words of the person who uploaded the file. */
export async function refusalFromZipError(error: unknown, fd: number, sizeBytes: number): Promise<unknown> {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if ('code' in error) return new Refusal('STORAGE_UNAVAILABLE', { reason: String(error.code) });
  if (sizeBytes === 0) return zipRefusal('empty', 'The file is empty');
  const start = await firstBytes(fd);
  if (error.message.startsWith('End of central directory')) return withoutEnd(start);
  if (error.message.includes('multi-disk')) {
    return zipRefusal('multi-disk', 'The file is one part of a divided ZIP archive', {
      fix: 'Zip into one file',
    });
  }
  if (error.message.startsWith('Invalid comment length')) {
    return zipRefusal('trailing-bytes', 'The ZIP archive has stray bytes at its end');
  }
  if (error.message.includes('strong encryption')) {
    return zipRefusal('encrypted', 'The ZIP archive is encrypted', { fix: 'Zip without a password' });
  }
  return zipRefusal('damaged', 'The directory of the ZIP archive is damaged or cut off');
}

function withoutEnd(start: string): Refusal {
  if (start.startsWith('PK\x03\x04')) {
    const message = 'The ZIP archive is cut off: its end is missing';
    return zipRefusal('truncated', message, { fix: 'Upload the file again, or export the course again' });
  }
  const kind = otherKinds.find(([sign]) => start.startsWith(sign))?.[1];
  const message = `The file is not a valid ZIP archive${kind === undefined ? '' : `: it is ${kind}`}`;
  return zipRefusal('not-a-zip', message, { fix: 'Upload the ZIP file that the authoring tool exported' });
}

async function firstBytes(fd: number): Promise<string> {
  const start = Buffer.alloc(8);
  const { bytesRead } = await readBytes(fd, start, 0, start.length, 0);
  return start.toString('latin1', 0, bytesRead);
}
