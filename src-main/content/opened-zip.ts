import { open } from 'node:fs/promises';
import { read } from 'node:fs';
import { promisify } from 'node:util';
import { Refusal } from '../../src-shared/contract/errors';
import { readZipIndex, type ZipEntry, type ZipIndex, type ZipLimits } from './zip-index';

/** An open zip whose files can be read. */
export interface ZipBytes {
  readonly fd: number;
  /** Where the bytes of an entry begin. Refuses with STORAGE_UNAVAILABLE when its local header is damaged. */
  dataOffset(entry: ZipEntry): Promise<number>;
}

/** A zip with its descriptor open and its directory read and checked. */
export interface OpenedZip extends ZipBytes {
  readonly index: ZipIndex;
  close(): Promise<void>;
}

/** Opens a zip on disk; must be closed. Refuses with INVALID_FILE_TYPE; errors of the file system come as they are. */
export async function openZipAt(path: string, limits?: ZipLimits): Promise<OpenedZip> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const index = await readZipIndex(handle.fd, size, { limits });
    return { ...zipBytes(handle.fd, size), index, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const keptOffsets = 4096;

/** The bytes of an open zip; where those of an entry begin is read once as long as few were asked for. */
export function zipBytes(fd: number, sizeBytes: number): ZipBytes {
  const offsets = new Map<number, number>();
  return {
    fd,
    dataOffset: async (entry) => {
      const known = offsets.get(entry.headerOffset);
      if (known !== undefined) return known;
      const offset = await readDataOffset(fd, sizeBytes, entry);
      if (offsets.size >= keptOffsets) offsets.clear();
      offsets.set(entry.headerOffset, offset);
      return offset;
    },
  };
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
