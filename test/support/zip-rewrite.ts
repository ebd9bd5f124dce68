/** What a zip holds, taken apart so that it can be put together as no zipping library would. */
export interface RawMember {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly size: number;
  /** As it lies in the zip. */
  readonly raw: Buffer;
  /** Unix mode with the kind of file. */
  readonly mode: number;
}

export interface ZipForm {
  /** Sizes and checksum stand behind the bytes, not in the local header. */
  readonly descriptors?: boolean;
  /** All numbers stand in the fields of zip64, however small they are. */
  readonly zip64?: boolean;
  /** What local headers say of sizes and checksum instead of the truth. */
  readonly localLie?: number;
}

/** Flag: the name is UTF-8. */
export const utf8Flag = 0x800;
const descriptorFlag = 8;
const regularFile = 0o100644;

/** Where the end record of a zip without a comment begins. */
export const endOf = (zip: Buffer): number => zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');

/** Where each record of the directory begins. */
export function recordsOf(zip: Buffer): readonly number[] {
  const places: number[] = [];
  let at = zip.readUInt32LE(endOf(zip) + 16);
  while (zip.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    places.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return places;
}

export const localOf = (zip: Buffer, record: number): number => zip.readUInt32LE(record + 42);

export function membersOfZip(zip: Buffer): readonly RawMember[] {
  return recordsOf(zip).map((at) => {
    const local = localOf(zip, at);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    return {
      name: zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)),
      flags: zip.readUInt16LE(at + 8) & ~descriptorFlag,
      method: zip.readUInt16LE(at + 10),
      crc32: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      raw: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
      mode: zip.readUInt32LE(at + 38) >>> 16 || regularFile,
    };
  });
}

export function zipOfMembers(members: readonly RawMember[], form: ZipForm = {}): Buffer {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const local = localRecord(member, form);
    locals.push(local);
    records.push(directoryRecord(member, offset, form));
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  return Buffer.concat([...locals, directory, endRecord(members.length, directory.length, offset, form)]);
}

function localRecord(member: RawMember, { descriptors = false, zip64 = false, localLie }: ZipForm): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 0, 'latin1');
  writeCommon(header, 4, member, { descriptors, zip64 });
  if (descriptors) header.fill(0, 14, 26);
  if (localLie !== undefined) for (const at of [14, 18, 22]) header.writeUInt32LE(localLie, at);
  const extra = zip64 && !descriptors ? zip64Field([member.size, member.raw.length]) : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 28);
  const behind = descriptors ? [descriptorOf(member)] : [];
  return Buffer.concat([header, member.name, extra, member.raw, ...behind]);
}

function directoryRecord(member: RawMember, offset: number, form: ZipForm): Buffer {
  const record = Buffer.alloc(46);
  record.write('PK\x01\x02', 0, 'latin1');
  record.writeUInt16LE((3 << 8) | 45, 4);
  writeCommon(record, 6, member, form);
  record.writeUInt32LE((member.mode << 16) >>> 0, 38);
  record.writeUInt32LE(form.zip64 ? 0xffffffff : offset, 42);
  const extra = form.zip64 ? zip64Field([member.size, member.raw.length, offset]) : Buffer.alloc(0);
  record.writeUInt16LE(extra.length, 30);
  return Buffer.concat([record, member.name, extra]);
}

/** What both kinds of record say alike, from the version that is needed on. */
function writeCommon(target: Buffer, at: number, member: RawMember, form: ZipForm): void {
  target.writeUInt16LE(45, at);
  target.writeUInt16LE(member.flags | (form.descriptors ? descriptorFlag : 0), at + 2);
  target.writeUInt16LE(member.method, at + 4);
  target.writeUInt32LE(member.crc32, at + 10);
  target.writeUInt32LE(form.zip64 ? 0xffffffff : member.raw.length, at + 14);
  target.writeUInt32LE(form.zip64 ? 0xffffffff : member.size, at + 18);
  target.writeUInt16LE(member.name.length, at + 22);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [at, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + 8 * at);
  return field;
}

function descriptorOf({ crc32, raw, size }: RawMember): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.write('PK\x07\x08', 0, 'latin1');
  descriptor.writeUInt32LE(crc32, 4);
  descriptor.writeUInt32LE(raw.length, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function endRecord(count: number, directoryBytes: number, start: number, { zip64 = false }: ZipForm): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : directoryBytes, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : start, 16);
  return zip64 ? Buffer.concat([zip64End(count, directoryBytes, start), end]) : end;
}

/** The record of numbers too big for the old form, and the locator that says where it is. */
export function zip64End(count: number, directoryBytes: number, start: number): Buffer {
  const both = Buffer.alloc(56 + 20);
  both.write('PK\x06\x06', 0, 'latin1');
  both.writeBigUInt64LE(44n, 4);
  both.writeBigUInt64LE(BigInt(count), 24);
  both.writeBigUInt64LE(BigInt(count), 32);
  both.writeBigUInt64LE(BigInt(directoryBytes), 40);
  both.writeBigUInt64LE(BigInt(start), 48);
  both.write('PK\x06\x07', 56, 'latin1');
  both.writeBigUInt64LE(BigInt(start + directoryBytes), 64);
  both.writeUInt32LE(1, 72);
  return both;
}
