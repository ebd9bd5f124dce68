import { constants, crc32, deflateRawSync } from 'node:zlib';
import {
  endOf,
  localOf,
  membersOfZip,
  recordsOf,
  utf8Flag,
  zipOfMembers,
  type RawMember,
} from './zip-rewrite';

type Damage = (zip: Buffer) => Buffer;

/** What is done to a good zip that no library would do. Names are exchanged for others of the same length. */
export const damages = {
  'not-a-zip': () => Buffer.from('This was never a zip, whatever its name says.\n'),
  rar: () => Buffer.from('Rar!\x1a\x07\x01\x00 and so on', 'latin1'),
  gzip: () => Buffer.from('\x1f\x8b\x08\x00 and so on', 'latin1'),
  pdf: () => Buffer.from('%PDF-1.7\n and so on'),
  empty: () => Buffer.alloc(0),
  truncated: (zip) => zip.subarray(0, Math.floor(zip.length * 0.6)),
  'trailing-bytes': (zip) => Buffer.concat([zip, Buffer.from('\r\n--boundary--')]),
  'long-tail': (zip) => Buffer.concat([zip, Buffer.alloc(70_000, '\n')]),
  appended: (zip) => Buffer.concat([zipOfMembers([stored('other.txt', bytesOf('other'))]), zip]),
  'appended-mended': (zip) => mendedBehind(zipOfMembers([stored('other.txt', bytesOf('other'))]), zip),
  'appended-twin': (zip) => Buffer.concat([zip, zip]),
  'claims-short-directory': (zip) =>
    edited(zip, (copy) => copy.writeUInt32LE(copy.readUInt32LE(endOf(copy) + 12) - 1, endOf(copy) + 12)),
  'cut-directory': (zip) => Buffer.concat([zip.subarray(0, endOf(zip) - 30), zip.subarray(endOf(zip))]),
  'directory-elsewhere': (zip) => edited(zip, (copy) => copy.writeUInt32LE(3, endOf(copy) + 16)),
  'multi-disk': (zip) => edited(zip, (copy) => copy.writeUInt16LE(1, endOf(copy) + 4)),
  'counts-fewer': (zip) => counted(zip, -1),
  'counts-more': (zip) => counted(zip, 1),
  'lost-zip64': (zip) => lostZip64(zip),

  'parent-names': (zip) => renamed(zip, 'up/escaped.txt', '../escaped.txt'),
  'absolute-names': (zip) => renamed(zip, 'root/escaped.txt', '/oot/escaped.txt'),
  'backslash-names': (zip) => renamed(zip, 'up/escaped.txt', '..\\escaped.txt'),
  'drive-names': (zip) => renamed(zip, 'up/escaped.txt', 'C:\\escaped.txt'),
  'share-names': (zip) => renamed(zip, 'up/escaped.txt', '\\\\h\\scaped.txt'),
  'zero-byte-names': (zip) => renamed(zip, 'up/escaped.txt', 'up/esc\0ped.txt'),
  'empty-names': (zip) => renamed(zip, 'up/escaped.txt', './././././././'),

  encrypted: (zip) => flagged(zip, 1),
  'encrypted-folder': (zip) =>
    zipOfMembers([...membersOfZip(zip), { ...stored('media/', Buffer.alloc(0)), flags: 1 }]),
  'strongly-encrypted': (zip) => flagged(zip, 0x41),
  'unknown-method': (zip) => firstRecord(zip, (copy, at) => copy.writeUInt16LE(12, at + 10)),
  'claims-more': (zip) => firstRecord(zip, (copy, at) => copy.writeUInt32LE(0x7fffffff, at + 24)),
  'claims-beyond': (zip) => firstRecord(zip, (copy, at) => copy.writeUInt32LE(0x00ffffff, at + 20)),
  overlapping: (zip) => overlapping(zip),
  bomb: (zip) => zipOfMembers([...membersOfZip(zip), zeros(300)]),
  'zip-in-zip': (zip) => zipOfMembers([stored('course.zip', zip)]),
  'damaged-manifest': (zip) => damagedManifest(zip),
  'damaged-manifest-header': (zip) =>
    edited(zip, (copy) =>
      copy.writeUInt32LE(0, zip.lastIndexOf('PK\x03\x04', zip.indexOf('imsmanifest.xml'), 'latin1')),
    ),

  'self-extracting': (zip) => Buffer.concat([program, zip]),
  'self-extracting-mended': (zip) => mendedBehind(program, zip),
  'self-extracting-zip64': (zip) =>
    Buffer.concat([program, zipOfMembers(membersOfZip(zip), { zip64: true })]),
  comment: (zip) => commented(zip, 'Made by an authoring tool'),
  backslashes: (zip) =>
    eachMember(zip, ({ name }) => ({ name: bytesOf(textOf(name).replaceAll('/', '\\')) })),
  descriptors: (zip) => zipOfMembers(membersOfZip(zip), { descriptors: true }),
  zip64: (zip) => zipOfMembers(membersOfZip(zip), { zip64: true }),
  'lying-local-headers': (zip) => zipOfMembers(membersOfZip(zip), { localLie: 0x12345678 }),
  'name-twice': (zip) => zipOfMembers([stored('index.html', bytesOf('old')), ...membersOfZip(zip)]),
  'case-collision': (zip) => zipOfMembers([...membersOfZip(zip), stored('INDEX.HTML', bytesOf('other'))]),
  link: (zip) => withLink(zip),
  'link-of-macos': (zip) => asMadeBy(19, withLink(zip)),
  pipe: (zip) => zipOfMembers([...membersOfZip(zip), { ...stored('pipe', Buffer.alloc(0)), mode: 0o010644 }]),
  'with-folders': (zip) => withFolders(zip),
  'holds-a-zip': (zip) => zipOfMembers([...membersOfZip(zip), stored('sources.zip', zip)]),
} as const satisfies Record<string, Damage>;

/** Gives names the bytes that another program would have written, and leaves open what they are. */
export function withRawNames(zip: Buffer, names: Readonly<Record<string, string>>): Buffer {
  return eachMember(zip, ({ name, flags }) => {
    const hex = names[textOf(name)];
    return hex === undefined ? {} : { name: Buffer.from(hex, 'hex'), flags: flags & ~utf8Flag };
  });
}

const textOf = (name: Buffer): string => name.toString('utf8');
const bytesOf = (text: string): Buffer => Buffer.from(text);

function edited(zip: Buffer, edit: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(zip);
  edit(copy);
  return copy;
}

function renamed(zip: Buffer, from: string, to: string): Buffer {
  return edited(zip, (copy) => {
    for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  });
}

/** In every local and directory record. */
function flagged(zip: Buffer, flags: number): Buffer {
  return edited(zip, (copy) => {
    for (const at of recordsOf(copy)) {
      copy.writeUInt16LE(copy.readUInt16LE(at + 8) | flags, at + 8);
      const local = localOf(copy, at) + 6;
      copy.writeUInt16LE(copy.readUInt16LE(local) | flags, local);
    }
  });
}

function asMadeBy(system: number, zip: Buffer): Buffer {
  return edited(zip, (copy) => {
    for (const at of recordsOf(copy)) copy.writeUInt8(system, at + 5);
  });
}

function firstRecord(zip: Buffer, edit: (copy: Buffer, at: number) => unknown): Buffer {
  return edited(zip, (copy) => edit(copy, recordsOf(copy)[0] ?? 0));
}

function counted(zip: Buffer, more: number): Buffer {
  return edited(zip, (copy) => {
    for (const at of [8, 10]) copy.writeUInt16LE(recordsOf(zip).length + more, endOf(copy) + at);
  });
}

/** The first file's bytes are also the second's. */
function overlapping(zip: Buffer): Buffer {
  return edited(zip, (copy) => {
    const [first = 0, second = 0] = recordsOf(copy);
    copy.writeUInt32LE(localOf(copy, first), second + 42);
  });
}

/** A locator of a zip64 record that lies beyond every number. */
function lostZip64(zip: Buffer): Buffer {
  const locator = Buffer.alloc(20, 0xff);
  locator.write('PK\x06\x07', 0, 'latin1');
  return Buffer.concat([zip.subarray(0, endOf(zip)), locator, zip.subarray(endOf(zip))]);
}

function eachMember(zip: Buffer, change: (member: RawMember) => Partial<RawMember>): Buffer {
  return zipOfMembers(membersOfZip(zip).map((member) => ({ ...member, ...change(member) })));
}

function stored(name: string, raw: Buffer): RawMember {
  return {
    name: bytesOf(name),
    flags: utf8Flag,
    method: 0,
    crc32: crc32(raw),
    size: raw.length,
    raw,
    mode: 0o100644,
  };
}

/** A true bomb: each megabyte is a kilobyte. */
function zeros(megabytes: number): RawMember {
  const megabyte = Buffer.alloc(2 ** 20);
  const block = deflateRawSync(megabyte, { finishFlush: constants.Z_FULL_FLUSH });
  const raw = Buffer.concat([
    ...Array.from({ length: megabytes }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ]);
  let sum = 0;
  for (let at = 0; at < megabytes; at += 1) sum = crc32(megabyte, sum);
  return { ...stored('zeros.bin', raw), method: 8, crc32: sum, size: megabytes * 2 ** 20 };
}

function damagedManifest(zip: Buffer): Buffer {
  return eachMember(zip, ({ name, raw }) => {
    if (textOf(name) !== 'imsmanifest.xml') return {};
    return { raw: edited(raw, (copy) => copy.fill(0x55, 100, 108)) };
  });
}

const program = Buffer.from(`MZ\x90 a program that unpacks what follows ${'\0'.repeat(500)}`, 'latin1');

/** As by a tool that corrects the offsets. */
function mendedBehind(before: Buffer, zip: Buffer): Buffer {
  return edited(Buffer.concat([before, zip]), (copy) => {
    const end = endOf(copy);
    for (const at of recordsOf(zip)) {
      copy.writeUInt32LE(localOf(zip, at) + before.length, before.length + at + 42);
    }
    copy.writeUInt32LE(copy.readUInt32LE(end + 16) + before.length, end + 16);
  });
}

function commented(zip: Buffer, comment: string): Buffer {
  return edited(Buffer.concat([zip, bytesOf(comment)]), (copy) =>
    copy.writeUInt16LE(comment.length, endOf(copy) + 20),
  );
}

function withLink(zip: Buffer): Buffer {
  return zipOfMembers([...membersOfZip(zip), { ...stored('link', bytesOf('/etc/passwd')), mode: 0o120777 }]);
}

/** As macOS zips: folders of their own, and its own files beside. */
function withFolders(zip: Buffer): Buffer {
  const folder = (name: string) => ({ ...stored(name, Buffer.alloc(0)), mode: 0o040755 });
  const own = stored('__MACOSX/._imsmanifest.xml', bytesOf('attributes'));
  return zipOfMembers([folder('media/'), ...membersOfZip(zip), folder('__MACOSX/'), own]);
}
