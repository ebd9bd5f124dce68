import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { zip64End } from '../support/zip-rewrite';

/** A temporary folder that goes when the test is over: `using folder = temporaryFolder()`. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'lectern-content-'));
  return {
    path,
    write: (bytes: Buffer) => {
      const file = join(path, `${randomUUID()}.zip`);
      writeFileSync(file, bytes);
      return file;
    },
    [Symbol.dispose]: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** A good zip, made by a library. Names beginning with "stored:" are stored, the others deflated. */
export async function goodZip(files: Readonly<Record<string, Buffer | string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    const compress = !name.startsWith('stored:');
    zip.addBuffer(Buffer.from(content), name.replace(/^stored:/, ''), { compress });
  }
  zip.end();
  return buffer(zip.outputStream);
}

export interface RawEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly method?: number;
  readonly flags?: number;
  /** What the central directory claims instead of the truth. */
  readonly claims?: {
    readonly crc32?: number;
    readonly size?: number;
    readonly compressedSize?: number;
    readonly offset?: number;
  };
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
  /** Extra fields of the central directory, as bytes. */
  readonly extra?: Buffer;
}

/** A zip made by hand, so that every field can lie. */
export function rawZip(entries: readonly RawEntry[], claimedCount = entries.length): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = recordsOf(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 8);
  end.writeUInt16LE(Math.min(claimedCount, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  const big = claimedCount < 0xffff ? [] : [zip64End(claimedCount, directory.length, offset)];
  return Buffer.concat([...locals, directory, ...big, end]);
}

function recordsOf(entry: RawEntry, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const { method = 0, flags = 0, claims = {}, mode = 0o100644, extra = Buffer.alloc(0) } = entry;
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? '');
  const body = method === 8 ? deflateRawSync(content) : content;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(claims.crc32 ?? crc32(content), 10);
  common.writeUInt32LE(claims.compressedSize ?? body.length, 14);
  common.writeUInt32LE(claims.size ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);

  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE((3 << 8) | 20, 4);
  common.copy(central, 6);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt32LE((mode << 16) >>> 0, 38);
  central.writeUInt32LE(claims.offset ?? offset, 42);
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, body]),
    central: Buffer.concat([central, name, extra]),
  };
}

/** The least of a page that speaks to the API of SCORM 1.2. */
export const speakingPage = '<script>API.LMSInitialize("")</script>';

/** A manifest of one SCO that declares its page and further files. */
export function smallManifest(page = 'index.html', files: readonly string[] = [page]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="O">
    <organization identifier="O"><title>Small</title><item identifier="I" identifierref="R"><title>Page</title></item></organization>
  </organizations>
  <resources>
    <resource identifier="R" type="webcontent" adlcp:scormtype="sco" href="${page}">
      ${files.map((file) => `<file href="${file}"/>`).join('')}
    </resource>
  </resources>
</manifest>`;
}
