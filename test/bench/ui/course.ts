import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { smallManifest } from '../../content/zip-bytes';

/** A course of one page with a script, a style and a picture, and so many bytes of video beside it, which the page does not load. */
export function courseOf(videoBytes: number): Promise<Buffer> {
  const files = courseFiles(videoBytes);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(smallManifest('index.html', Object.keys(files))), 'imsmanifest.xml');
  for (const [name, bytes] of Object.entries(files))
    zip.addBuffer(bytes, name, { compress: !name.endsWith('.mp4') });
  zip.end();
  return buffer(zip.outputStream);
}

export function courseFiles(videoBytes: number): Readonly<Record<string, Buffer>> {
  return {
    'index.html': Buffer.from(page),
    'course.js': Buffer.from(`${filler}\n${script}`),
    'course.css': Buffer.from('body { font: 1rem sans-serif; }'),
    'video.mp4': noise(videoBytes),
  };
}

const page = `<!doctype html>
<html lang="en">
  <head><title>First screen</title><link rel="stylesheet" href="course.css"><script src="course.js"></script></head>
  <body><h1 id="first-screen">First screen</h1></body>
</html>`;

/** As courses do: finds the API upwards, if there is one, and begins. */
const script = `
for (let place = window; ; place = place.parent) {
  if (place.API) { place.API.LMSInitialize(''); break; }
  if (place === place.parent) break;
}`;

/** About the size of a run-time of an authoring tool. */
const filler = Array.from(
  { length: 4000 },
  (_, at) => `function step${String(at)}(page) { return page + ${String(at)}; }`,
).join('\n');

/** Bytes that do not compress, the same each time. */
function noise(bytes: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(bytes / 64) }, (_, at) =>
    createHash('sha512').update(String(at)).digest(),
  );
  return Buffer.concat(blocks, bytes);
}
