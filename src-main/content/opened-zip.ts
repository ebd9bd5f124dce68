import { open } from 'node:fs/promises';
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { Refusal } from '../../src-shared/contract/errors';
import { readZipIndex, type ZipEntry, type ZipIndex, type ZipLimits } from './zip-index';

/** A zip with its descriptor open and its directory read and checked. */
export interface OpenedZip {
  readonly fd: number;
  readonly index: ZipIndex;
  /** Where the bytes of an entry begin. Refuses with STORAGE_UNAVAILABLE when its local header is damaged. */
  dataOffset(entry: ZipEntry): Promise<number>;
  close(): Promise<void>;
}

/** Opens a zip on disk; must be closed. Refuses with INVALID_FILE_TYPE; errors of the file system come as they are. */
export async function openZipAt(path: string, limits?: ZipLimits): Promise<OpenedZip> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const index = await readZipIndex(handle.fd, size, limits);
    const offsets = new Map<ZipEntry, number>();
    return {
      fd: handle.fd,
      index,
      close: () => handle.close(),
      dataOffset: async (entry) => {
        const offset = offsets.get(entry) ?? (await readDataOffset(handle.fd, size, entry));
        offsets.set(entry, offset);
        return offset;
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const readBytes = promisify(read);
const headerBytes = 30;
const headerSignature = 0x04034b50;

async function readDataOffset(fd: number, sizeBytes: number, entry: ZipEntry): Promise<number> {
  const header = Buffer.alloc(headerBytes);
  const { bytesRead } = await readBytes(fd, header, 0, headerBytes, entry.headerOffset);
  const isHeader = bytesRead === headerBytes && header.readUInt32LE(0) === headerSignature;
  const offset = entry.headerOffset + headerBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (!isHeader || offset + entry.compressedSize > sizeBytes) {
    throw new Refusal('STORAGE_UNAVAILABLE', { reason: 'damaged-entry', file: entry.path });
  }
  return offset;
}
