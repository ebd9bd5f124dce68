import { read } from 'node:fs';
import { promisify } from 'node:util';
import { Refusal } from '../../src-shared/contract/errors';
import type { Told } from '../../src-shared/scorm/cam/told';
import { tellOfPackage, zipRefusal } from './zip-faults';

const readBytes = promisify(read);

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
export async function refusalFromZipError(error: unknown, fd: number, sizeBytes: number): Promise<unknown> {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  if ('code' in error) return new Refusal('STORAGE_UNAVAILABLE', { reason: String(error.code) });
  if (sizeBytes === 0) return zipRefusal(tellOfPackage('zip.empty', {}));
  const start = await firstBytes(fd);
  if (error.message.startsWith('End of central directory')) return withoutEnd(start);
  return zipRefusal(faultOf(error.message));
}

function faultOf(message: string): Told {
  if (message.includes('multi-disk')) return tellOfPackage('zip.multi-disk', {});
  if (message.startsWith('Invalid comment length')) return tellOfPackage('zip.trailing-bytes', {});
  if (message.includes('strong encryption')) return tellOfPackage('zip.encrypted/archive', {});
  return tellOfPackage('zip.damaged', {});
}

function withoutEnd(start: string): Refusal {
  if (start.startsWith('PK\x03\x04')) return zipRefusal(tellOfPackage('zip.truncated', {}));
  const kind = otherKinds.find(([sign]) => start.startsWith(sign))?.[1] ?? 'unknown';
  return zipRefusal(tellOfPackage(`zip.not-a-zip/${kind}`, {}));
}

async function firstBytes(fd: number): Promise<string> {
  const start = Buffer.alloc(8);
  const { bytesRead } = await readBytes(fd, start, 0, start.length, 0);
  return start.toString('latin1', 0, bytesRead);
}
