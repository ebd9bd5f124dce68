import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { ApiFailure } from '../../src-shared/contract/call';
import type { Import } from '../../src-shared/contract/imports';
import type { ImportId, PackageId } from '../../src-shared/kernel/ids';
import { badFixtures, findingsOfFixture, listFixtures, zipFixture } from '../support/zip-fixture';
import { sha256Of, soon, startImportServer, type ImportServer } from './import-server';
import { put } from './upload-sending';

/*
 * Every fixture by one way in, and one of each outcome by every way: what becomes of a package must not hang on how it came. All
 * ways end in the same reading of the bytes, which has every fixture in its own tests.
 */

const good = listFixtures('good');
const bad = badFixtures();
const settleMs = 100;
/** One of each outcome. */
const [sample = ''] = good;
const badSamples = [...new Map(bad.toReversed().map((fixture) => [fixture.code, fixture])).values()];
let server: ImportServer;
let watched: ReadonlyMap<string, Import>;
const zips = new Map<string, Buffer>();
const zipOf = (name: string): Buffer => zips.get(name) ?? Buffer.alloc(0);
beforeAll(async () => {
  server = await startImportServer({ settleMs });
  const folder = join(server.folder, 'watched');
  mkdirSync(folder);
  for (const name of [...good, ...bad.map((fixture) => fixture.name)]) zips.set(name, await zipFixture(name));
  const names = [sample, ...badSamples.map(({ name }) => name)];
  for (const name of names) writeFileSync(join(folder, `${name}.zip`), zipOf(name));
  await server.call(contract.addWatchedFolder, { path: folder });
  watched = await watchedImports(names.length);
}, 60_000);
afterAll(() => server[Symbol.asyncDispose]());

/** What a way in made of a zip. */
type End =
  | { readonly kind: 'package'; readonly packageId: PackageId }
  | { readonly kind: 'refused'; readonly code: string; readonly details: unknown };

type Way = (zip: Buffer, name: string) => Promise<End>;

async function endOf(uploading: Promise<{ package_id: PackageId }>): Promise<End> {
  try {
    return { kind: 'package', packageId: (await uploading).package_id };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    return { kind: 'refused', code: error.code, details: error.details };
  }
}

function endOfImport({ state, package_id: packageId, failure }: Import): End {
  if (state === 'completed') return { kind: 'package', packageId };
  return { kind: 'refused', code: failure?.code ?? state, details: failure?.details ?? {} };
}

/** A failed upload keeps its bytes for another try; here it is called off. */
async function forgotten(importId: ImportId, end: End): Promise<End> {
  await server.call(contract.cancelImport, { importId });
  return end;
}

const ways: Readonly<Record<string, Way>> = {
  form: (zip, name) => endOf(server.upload(zip, `${name}.zip`)),
  disk: async (zip, name) => {
    const { import_id: importId } = await server.begin(server.place(`${name}.zip`, zip));
    return forgotten(importId, endOfImport(await server.ended(importId)));
  },
  presigned: async (zip, name) => {
    const wish = { filename: `${name}.zip`, file_size: zip.length };
    const {
      upload_id,
      presigned_url: url,
      required_put_headers: headers,
    } = await server.call(contract.createUploadUrl, wish);
    expect((await put(url, zip, headers)).status).toBe(200);
    return forgotten(upload_id, await endOf(server.call(contract.processUpload, { upload_id })));
  },
  multipart: async (zip, name) => {
    const wish = { filename: `${name}.zip`, file_size: zip.length };
    const { upload_id, presigned_urls: urls } = await server.call(contract.startMultipartUpload, wish);
    expect((await put(urls[0]!.url, zip, {})).status).toBe(200);
    return forgotten(upload_id, await endOf(server.call(contract.completeMultipartUpload, { upload_id })));
  },
};

async function endsOf(name: string): Promise<Readonly<Record<string, End>>> {
  const zip = zipOf(name);
  // Nobody announces an upload of nothing.
  const possible = Object.entries(ways).filter(([way]) => zip.length > 0 || way === 'form' || way === 'disk');
  const ends = await Promise.all(possible.map(async ([way, go]) => [way, await go(zip, name)] as const));
  return { ...Object.fromEntries(ends), watched: endOfImport(watched.get(`${name}.zip`)!) };
}

/** The ended imports of a watched folder, by file name, once there are as many as files. */
function watchedImports(count: number): Promise<ReadonlyMap<string, Import>> {
  return vi.waitFor(
    async () => {
      const rows = (await allImports()).filter(
        ({ way, state }) => way === 'watched' && /completed|failed/.test(state),
      );
      expect(rows).toHaveLength(count);
      return new Map(rows.map((row) => [row.file_name, row]));
    },
    { timeout: 60_000, interval: 50 },
  );
}

async function allImports(): Promise<readonly Import[]> {
  const found: Import[] = [];
  for (let page = 1; ; page += 1) {
    const { data, pagination } = await server.call(contract.listImports, { page, limit: 100 });
    found.push(...data);
    if (!pagination.has_more) return found;
  }
}

const kept = new Set<string>();

describe.concurrent('by one way in', () => {
  test.each(good)('%s becomes a package with its findings', async (name) => {
    const { status, findings, checksum_sha256 } = await server.upload(zipOf(name), `${name}.zip`);
    expect({ status, checksum_sha256 }).toEqual({ status: 'ready', checksum_sha256: sha256Of(zipOf(name)) });
    expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining([...findingsOfFixture(name)]));
    kept.add(`${checksum_sha256}.zip`);
  });

  test.each(bad)('$name is refused with its code', async ({ name, code }) => {
    expect(await endOf(server.upload(zipOf(name), `${name}.zip`))).toMatchObject({ kind: 'refused', code });
  });
});

describe('by every way in', () => {
  test(`${sample} becomes the same package`, async () => {
    const ends = await endsOf(sample);
    const packages = await Promise.all(
      Object.entries(ends).map(async ([way, end]) => {
        if (end.kind !== 'package') throw new Error(`${way}: ${JSON.stringify(end)}`);
        return server.call(contract.readPackage, { packageId: end.packageId });
      }),
    );
    expect(packages).toHaveLength(5);
    for (const each of packages) {
      const { status, findings, title, manifest, checksum_sha256, scorm_version } = each;
      const { findings: first, ...words } = packages[0]!;
      expect({ status, findings, title, manifest, checksum_sha256, scorm_version }).toEqual({
        status: 'ready',
        findings: first,
        title: words.title,
        manifest: words.manifest,
        checksum_sha256: sha256Of(zipOf(sample)),
        scorm_version: words.scorm_version,
      });
    }
  });

  test.each(badSamples)('$name is refused with $code and the same findings', async ({ name, code }) => {
    const ends = Object.values(await endsOf(name));
    const { details } = ends[0] as Extract<End, { kind: 'refused' }>;
    for (const end of ends) expect(end).toEqual({ kind: 'refused', code, details });
  });
});

test('and of all those imports nothing is left but the zips of the packages', async () => {
  await soon(() => server.files()).toEqual([...kept].toSorted());
});
