import { createCipheriv, createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface PackageSize {
  /** Small deflated pages. */
  readonly pages: number;
  /** Large stored files of bytes that nothing makes smaller. */
  readonly videos: number;
  readonly videoBytes: number;
}

/** Path of a package of that size, the same bytes each time; made once and kept. */
export async function bigPackage(size: PackageSize): Promise<string> {
  const folder = path.resolve('.cache', 'bench-import');
  const file = path.join(
    folder,
    `${String(size.pages)}-${String(size.videos)}-${String(size.videoBytes)}.zip`,
  );
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  await pipeline(zipOf(size).outputStream, createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
  return file;
}

const mtime = new Date(Date.UTC(2024, 0, 2, 3, 4, 6));

function zipOf(size: PackageSize): ZipFile {
  const zip = new ZipFile();
  const pages = Array.from(
    { length: size.pages },
    (_, at) => `pages/${String(at % 100)}/page-${String(at)}.html`,
  );
  const videos = Array.from({ length: size.videos }, (_, at) => `media/video-${String(at)}.mp4`);
  zip.addBuffer(Buffer.from(manifestOf(pages, videos)), 'imsmanifest.xml', { mtime });
  pages.forEach((name, at) => zip.addBuffer(Buffer.from(pageOf(at)), name, { mtime }));
  videos.forEach((name, at) =>
    zip.addReadStream(noise(at, size.videoBytes), name, { mtime, compress: false, size: size.videoBytes }),
  );
  zip.end();
  return zip;
}

function manifestOf(pages: readonly string[], videos: readonly string[]): string {
  const files = [...pages, ...videos].map((name) => `      <file href="${name}"/>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="big" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org"><title>A big package</title>
      <item identifier="item" identifierref="res"><title>All of it</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res" type="webcontent" adlcp:scormtype="sco" href="${pages[0] ?? ''}">
${files}
    </resource>
  </resources>
</manifest>`;
}

const words = [
  'lesson',
  'learner',
  'page',
  'score',
  'next',
  'video',
  'question',
  'answer',
  'result',
  'course',
];

/** 1 to 16 KB of text that deflates as pages do. */
function pageOf(seed: number): string {
  const draw = createHash('sha256').update(String(seed)).digest();
  const count = 150 + (((draw[0] ?? 0) * 256 + (draw[1] ?? 0)) % 2200);
  const text = Array.from(
    { length: count },
    (_, at) => words[((draw[at % 32] ?? 0) * (at + 7)) % words.length],
  );
  return `<!doctype html><title>Page ${String(seed)}</title><p>${text.join(' ')}</p>`;
}

/** A key stream: pseudo-random, quick, and the same each time. */
function noise(seed: number, bytes: number): Readable {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, seed + 1), Buffer.alloc(16));
  const zeros = Buffer.alloc(1024 * 1024);
  return Readable.from(
    (function* pieces() {
      for (let left = bytes; left > 0; left -= zeros.length) yield cipher.update(zeros.subarray(0, left));
    })(),
  );
}
