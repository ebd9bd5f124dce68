import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

/** Packages whose courses are as big as a manifest can make them. */

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const items = (count: number, title: string) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<item identifier="i${String(at)}" identifierref="r"><title>${title} ${String(at)}</title></item>`,
  ).join('');

interface BigCourse {
  readonly items: string;
  readonly href?: string;
  readonly base?: string;
  readonly files?: string;
}

function courseZip({ items: inside, href = 'a.html', base = '', files = '' }: BigCourse): Promise<Buffer> {
  const zip = new ZipFile();
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
    <manifest identifier="big" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
      xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
    <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
    <organizations default="o"><organization identifier="o"><title>Big</title>${inside}</organization></organizations>
    <resources xml:base="${base}"><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="${href}">
      <file href="a.html"/>${files}</resource></resources></manifest>`;
  zip.addBuffer(Buffer.from(manifest), 'imsmanifest.xml');
  zip.addBuffer(Buffer.from('<!doctype html><title>A</title>'), 'a.html');
  zip.end();
  return buffer(zip.outputStream);
}

test('lists stay small whatever is in the courses, and answers of one package are bounded', async () => {
  const many = await courseZip({ items: items(3000, 'A long title '.repeat(140)) });
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) ids.push((await server.upload(many)).id);
  const list = await (await server.request('/api/v1/packages')).text();
  expect(list.length).toBeLessThan(10_000);
  expect(JSON.parse(list)).toMatchObject({
    total: 3,
    packages: Array.from({ length: 3 }, () => ({
      identifier: 'big',
      scorm_version: '1.2',
      launch_path: 'a.html',
      manifest: { sco_count: 3000, item_count: 3000 },
    })),
  });
  const one = await (await server.request(`/api/v1/packages/${ids[0] ?? ''}`)).text();
  expect(one.length).toBeLessThan(600_000);
  const shown = contract.readPackage.output.parse(JSON.parse(one));
  expect(shown.manifest).toMatchObject({ sco_count: 3000, item_count: 3000, is_whole: false });
  expect(shown.manifest.organization.children.length).toBeGreaterThan(50);
  expect(shown.manifest.organization.children[0]?.id).toBe('i0');
}, 60_000);

test('a list of sessions leaves out activities that nobody has begun, where a course has very many', async () => {
  const { id } = await server.upload(await courseZip({ items: items(3000, 'A long title '.repeat(140)) }));
  const launched = await server.call(contract.launchPackage, { packageId: id, user_id: 'learner' });
  const list = await (await server.request('/api/v1/sessions')).text();
  expect(list.length).toBeLessThan(30_000);
  const [row] = contract.listSessions.output.parse(JSON.parse(list)).data;
  expect(row?.activities.map(({ activity_id }) => activity_id)).toEqual(['i0']);
  const sessionId = launched.session_id;
  expect((await server.call(contract.readSession, { sessionId })).activities).toHaveLength(3000);
}, 60_000);

test.each([
  [
    'items that name one long href',
    { items: items(3000, 'T'), href: 'a'.repeat(10_000) },
    'manifest.course-too-large',
  ],
  [
    'files below a long base',
    { items: items(1, 'T'), base: `${'b'.repeat(200_000)}/`, files: '<file href="f"/>'.repeat(1000) },
    'manifest.references-too-large',
  ],
])('an import is refused where the manifest multiplies itself: %s', async (_, course, id) => {
  await expect(server.upload(await courseZip(course))).rejects.toMatchObject({
    status: 400,
    code: 'PARSE_FAILED',
    details: {
      findings: expect.arrayContaining([expect.objectContaining({ id, severity: 'error' })]) as unknown,
    },
  });
});

test('what a finding repeats of a manifest is cut', async () => {
  const long = `<item identifier="i" identifierref="${'x'.repeat(500_000)}"><title>T</title></item>`;
  const { findings, finding_counts: counts } = await server.upload(
    await courseZip({ items: items(1, 'T').replaceAll('i0', 'other') + long }),
  );
  expect(findings.find(({ id }) => id === 'manifest.dangling-identifierref')?.message.length).toBeLessThan(
    1200,
  );
  expect(counts.warning).toBe(findings.filter(({ severity }) => severity === 'warning').length);
});

test('findings are bounded as a whole; the worst of them and how many are left out are told', async () => {
  const long = (at: number) => `${'n'.repeat(3800)}-${String(at)}.html`;
  const damaged = Array.from({ length: 200 }, (_, at) => `<file href="gone/${long(at)}"/>`).join('');
  const { findings } = await server.upload(await courseZip({ items: items(1, 'T'), files: damaged }));
  expect(JSON.stringify(findings).length).toBeLessThan(300_000);
});
