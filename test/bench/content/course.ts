import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { smallManifest } from '../../content/zip-bytes';

/** The same files as a package and unpacked, for servers of folders. */
export interface Course {
  readonly zip: Buffer;
  readonly files: Readonly<Record<CourseFile, Buffer>>;
  /** Unpacked, with a gzip file beside the script. */
  readonly folder: string;
}

export type CourseFile = 'script.js' | 'stored.mp4' | 'deflated.mp4';

export async function makeCourse(folder: string, videoBytes: number): Promise<Course> {
  const files = {
    'script.js': scriptOf(8 * 1024),
    'stored.mp4': noise(videoBytes),
    'deflated.mp4': halfNoise(videoBytes),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'script.js.gz'), gzipSync(files['script.js'], { level: 6 }));
  return { zip: await zipOf(files), files, folder };
}

async function zipOf(files: Course['files']): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(smallManifest('script.js', Object.keys(files))), 'imsmanifest.xml');
  for (const [name, bytes] of Object.entries(files))
    zip.addBuffer(bytes, name, { compress: name !== 'stored.mp4' });
  zip.end();
  return buffer(zip.outputStream);
}

/** Reads like script and deflates like it, to about a third. */
function scriptOf(bytes: number): Buffer {
  const words = noise(bytes).toString('base64');
  const lines = Array.from(
    { length: bytes / 64 },
    (_, at) =>
      `function step${String(at)}(page) { return page.next("${words.slice(at * 24, at * 24 + 24)}"); }`,
  );
  return Buffer.from(lines.join('\n').slice(0, bytes));
}

/** Bytes that do not compress, the same each time. */
function noise(bytes: number): Buffer {
  const block = (at: number) =>
    createHash('sha512')
      .update(`block ${String(at)}`)
      .digest();
  const first = Buffer.concat(Array.from({ length: 16_384 }, (_, at) => block(at)));
  return Buffer.concat(
    Array.from({ length: Math.ceil(bytes / first.length) }, () => first),
    bytes,
  );
}

/** Bytes that deflate to half. */
function halfNoise(bytes: number): Buffer {
  const video = noise(bytes);
  for (let at = 0; at < bytes; at += 8192) video.fill(0, at, at + 4096);
  return video;
}
