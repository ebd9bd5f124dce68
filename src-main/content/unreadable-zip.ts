import { Refusal } from '../../src-shared/contract/errors';
import { endsEarlier, readAt } from './zip-end';
import { tellOfPackage, zipRefusal } from './zip-faults';

/** What files begin with that people upload instead of a ZIP archive. */
const otherKinds = [
  ['Rar!', 'rar'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['<', 'markup'],
] as const;

/** What went wrong while the directory was read, in the words of the person who uploaded the file. */
export function refusalFromZipError(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if ('code' in error) return new Refusal('STORAGE_UNAVAILABLE', { reason: String(error.code) });
  if (error.message.includes('strong encryption'))
    return zipRefusal(tellOfPackage('zip.encrypted/archive', {}));
  return zipRefusal(tellOfPackage('zip.damaged', {}));
}

/** What a file is, in such words, that does not end as a ZIP archive does. */
export async function refusalWithoutEnd(fd: number, sizeBytes: number): Promise<Refusal> {
  if (sizeBytes === 0) return zipRefusal(tellOfPackage('zip.empty', {}));
  if (await endsEarlier(fd, sizeBytes)) return zipRefusal(tellOfPackage('zip.trailing-bytes', {}));
  const start = await firstBytes(fd);
  if (start.startsWith('PK\x03\x04')) return zipRefusal(tellOfPackage('zip.truncated', {}));
  const kind = otherKinds.find(([sign]) => start.startsWith(sign))?.[1] ?? 'unknown';
  return zipRefusal(tellOfPackage(`zip.not-a-zip/${kind}`, {}));
}

async function firstBytes(fd: number): Promise<string> {
  return (await readAt(fd, 0, 8)).toString('latin1');
}
