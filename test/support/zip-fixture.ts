import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { damages, withRawNames } from './zip-damages';

/**
 * Fixture packages are sources under `test/fixtures/packages`, zipped on demand. A folder may hold a `fixture.json`,
 * which says what a folder alone cannot and is not zipped.
 */
interface Description {
  /** Name in the zip -> file under `packages/shared`. */
  readonly shared?: Readonly<Record<string, string>>;
  /** Name in the zip -> seconds of a generated tone (WAV, 8 kHz, mono, 8 bit: 8,000 bytes a second). */
  readonly tones?: Readonly<Record<string, number>>;
  /** Media that an export tool deflated although it should have stored them. */
  readonly deflated?: readonly string[];
  /** Zip the sources of this good fixture too. */
  readonly from?: string;
  /** Name in the zip -> bytes in hex that stand there in its place, in an encoding that the zip does not name. */
  readonly rawNames?: Readonly<Record<string, string>>;
  /** What is done to the finished zip. */
  readonly damage?: keyof typeof damages;
  /** Name in the zip -> encoding it gets there; the sources are UTF-8. */
  readonly encoding?: Readonly<Record<string, keyof typeof encodings>>;
  /** Ids of findings that the import must report. */
  readonly finds?: readonly string[];
  /** What the refusal must say: `details.detected`, and the line of one of `details.findings`. */
  readonly detected?: string;
  readonly line?: number;
}

export interface BadFixture {
  readonly name: string;
  /** The error code of the refusal: the part of the name before `--`. */
  readonly code: string;
  /** `details.detected` of the refusal, where the zip is something else than SCORM. */
  readonly detected: string | null;
  /** Line of the manifest that one of `details.findings` must name. */
  readonly line: number | null;
}

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

const packagesFolder = fileURLToPath(new URL('../fixtures/packages/', import.meta.url));
const zippedAt = new Date(Date.UTC(2024, 0, 2, 3, 4, 6));
const mediaEndings = /\.(wav|mp3|mp4|webm|png|jpe?g|gif|wasm|woff2)$/;

/** Names of the good or bad fixtures, sorted. */
export function listFixtures(kind: 'good' | 'bad'): readonly string[] {
  return readdirSync(join(packagesFolder, kind)).toSorted();
}

/** Every bad fixture with the refusal that its import must meet. */
export function badFixtures(): readonly BadFixture[] {
  return listFixtures('bad').map((name) => {
    const { detected = null, line = null } = descriptionOf(folderOf(name));
    return { name, code: name.split('--')[0] ?? '', detected, line };
  });
}

/** Ids of findings that the import must report. */
export function findingsOfFixture(name: string): readonly string[] {
  return descriptionOf(folderOf(name)).finds ?? [];
}

/**
 * The zip of a fixture, the same bytes each time; media stored, everything else deflated.
 * `padToBytes` adds a stored file, so that the zip is at least that long.
 */
export async function zipFixture(
  name: string,
  options: { readonly padToBytes?: number } = {},
): Promise<Buffer> {
  const description = descriptionOf(folderOf(name));
  const padding = options.padToBytes === undefined ? [] : [paddingOf(options.padToBytes)];
  const members = fixtureFiles(name).map((member) => encoded(member, description));
  const plain = await zipOf([...members, ...padding], description.deflated ?? []);
  const zip = description.rawNames === undefined ? plain : withRawNames(plain, description.rawNames);
  return description.damage === undefined ? zip : damages[description.damage](zip);
}

/** Whether the zip is made otherwise than a library makes it. */
export function isHandmade(name: string): boolean {
  const { damage, rawNames } = descriptionOf(folderOf(name));
  return damage !== undefined || rawNames !== undefined;
}

/** The files of a fixture by their names in the zip, sorted; texts in UTF-8. */
export function fixtureFiles(name: string): readonly Member[] {
  const { from } = descriptionOf(folderOf(name));
  const taken = from === undefined ? [] : membersOf(folderOf(from));
  return [...taken, ...membersOf(folderOf(name))].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const encodings = {
  'utf-8-mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'utf-16le': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  latin1: (text: string) => Buffer.from(text, 'latin1'),
} as const;

function encoded(member: Member, { encoding = {} }: Description): Member {
  const wanted = encoding[member.name];
  if (wanted === undefined) return member;
  return { name: member.name, bytes: encodings[wanted](member.bytes.toString('utf8')) };
}

function folderOf(name: string): string {
  const kind = name.includes('--') ? 'bad' : 'good';
  const folder = join(packagesFolder, kind, name);
  if (!existsSync(folder)) throw new Error(`No fixture "${name}" among the ${kind} ones.`);
  return folder;
}

function descriptionOf(folder: string): Description {
  const file = join(folder, 'fixture.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Description) : {};
}

function membersOf(folder: string): readonly Member[] {
  const { shared = {}, tones = {} } = descriptionOf(folder);
  return [
    ...filesUnder(folder),
    ...Object.entries(shared).map(([name, source]) => ({
      name,
      bytes: readFileSync(join(packagesFolder, 'shared', source)),
    })),
    ...Object.entries(tones).map(([name, seconds]) => ({ name, bytes: toneOf(seconds) })),
  ].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function filesUnder(folder: string): readonly Member[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ name: path.replaceAll('\\', '/').normalize('NFC'), file: join(folder, path) }))
    .filter(({ name, file }) => name !== 'fixture.json' && statSync(file).isFile())
    .map(({ name, file }) => ({ name, bytes: readFileSync(file) }));
}

async function zipOf(members: readonly Member[], deflated: readonly string[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes } of members) {
    const compress = !mediaEndings.test(name) || deflated.includes(name);
    zip.addBuffer(bytes, name, { mtime: zippedAt, mode: 0o100644, compress, forceDosTimestamp: false });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const wavHeaderBytes = 44;
const samplesPerSecond = 8000;

/** A quiet tone of 440 Hz. */
function toneOf(seconds: number): Buffer {
  const samples = samplesPerSecond * seconds;
  const wav = Buffer.alloc(wavHeaderBytes + samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(samplesPerSecond, 24);
  wav.writeUInt32LE(samplesPerSecond, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) {
    wav[wavHeaderBytes + at] = 128 + Math.round(30 * Math.sin((2 * Math.PI * 440 * at) / samplesPerSecond));
  }
  return wav;
}

function paddingOf(bytes: number): Member {
  return { name: 'padding.png', bytes: Buffer.alloc(bytes, 7) };
}
