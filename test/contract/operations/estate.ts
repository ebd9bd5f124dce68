import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { contract } from '../../../src-shared/contract';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { goodZip, smallManifest, speakingPage } from '../../content/zip-bytes';
import { addVisit } from '../../http/visits-of-room';
import { versionCourse } from '../../http/version-course';
import type { TestServer } from '../../support/start-server';
import { nobodyAt } from './remotes';
import { storedRows } from './stored-state';

/** What a tenant may have, of each kind at least one, and how to make more of it. */
export type Estate = Awaited<ReturnType<typeof createEstate>>;

type Server = Pick<TestServer, 'call' | 'upload' | 'origin' | 'key' | 'lectern' | 'dataFolder'>;

/** Fills a server with things of the tenant of this machine. */
export async function createEstate(server: Server) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-estate-'));
  const receiver = await startReceiver();
  await server.call(contract.updateSettings, {
    webhooks_to_inner_addresses: true,
    rate_limit_read_per_minute: 1_000_000,
    rate_limit_write_per_minute: 1_000_000,
    rate_limit_admin_per_minute: 1_000_000,
  });
  const make = createMaker(server, folder, receiver.url);
  const packageId = await make.package('Two versions of ours');
  await server.upload(await course('Second version of ours'), 'ours.zip', { package_id: packageId });
  const session = await make.session(packageId);
  const webhookId = await make.webhook();
  const { id: deliveryId } = await server.call(contract.testWebhook, { webhookId });
  const { tenant_id: tenantId } = await server.call(contract.readApp, {});
  const dispatchId = await make.dispatch(packageId);
  const remoteId = await make.remote();
  const groupId = await make.group();
  const learnerId = await make.learner();
  await make.upload();
  await make.multipart();
  await make.watchedFolder();
  await make.link();
  const importId = await make.failedImport();
  return {
    ...{ server, folder, packageId, tenantId, webhookId, deliveryId, dispatchId, importId, remoteId, make },
    ...{ groupId, learnerId },
    sessionId: session.session_id,
    receiverUrl: receiver.url,
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A small course that can be told from every other one. */
export const course = (title: string) =>
  versionCourse({ title, items: ['one', 'two'], files: { 'id.txt': randomUUID() } });

function createMaker(server: Server, folder: string, receiverUrl: string) {
  const newFolder = (): string => {
    const path = join(folder, randomUUID());
    mkdirSync(path);
    return path;
  };
  const fileFields = { filename: 'ours.zip', uploaded_by: 'one-of-ours' };
  const put = async (url: string, bytes: Uint8Array): Promise<string> => {
    const headers = { 'Content-Type': 'application/zip' };
    const answer = await fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers });
    return answer.headers.get('etag') ?? '';
  };
  const begun = async () => {
    const bytes = await course('Uploaded by us');
    const ticket = await server.call(contract.createUploadUrl, { ...fileFields, file_size: bytes.length });
    return { bytes, ticket };
  };
  const inParts = async () => {
    const bytes = await course('In parts by us');
    const upload = await server.call(contract.startMultipartUpload, {
      ...fileFields,
      file_size: bytes.length,
    });
    return { bytes, upload, url: upload.presigned_urls[0]?.url ?? '' };
  };
  const imported = async (bytes: Uint8Array) => {
    const path = join(newFolder(), 'ours.zip');
    writeFileSync(path, bytes);
    const { files } = await server.call(contract.importFiles, { paths: [path] });
    return files[0]!.import!.import_id;
  };

  return {
    newFolder,

    /** Path of a ZIP that can be imported. */
    zipFile: async (): Promise<string> => {
      const path = join(newFolder(), 'ours.zip');
      writeFileSync(path, await course('A file of ours'));
      return path;
    },

    /** Path of a folder that is a package. */
    courseFolder: (): string => {
      const path = newFolder();
      writeFileSync(join(path, 'imsmanifest.xml'), smallManifest());
      writeFileSync(join(path, 'index.html'), speakingPage);
      return path;
    },

    package: async (title = 'A course of ours') => (await server.upload(await course(title))).id,

    /** One that automatic fixes can mend. */
    mendablePackage: async () => {
      const files = { 'course/imsmanifest.xml': smallManifest(), 'course/index.html': speakingPage };
      return (await server.upload(await goodZip({ ...files, 'id.txt': randomUUID() }))).id;
    },

    session: async (packageId: PackageId) => launch(server, packageId),

    webhook: async (event_type = 'quota.exceeded') =>
      (await server.call(contract.createWebhook, { url: receiverUrl, event_type })).id,

    remote: async () =>
      (await server.call(contract.createRemote, { url: nobodyAt(), key: 'scorm_live_of_another' })).id,

    dispatch: async (package_id: PackageId) =>
      (await server.call(contract.createDispatch, { package_id, label: 'Dispatch of ours' })).id,

    learner: async () => (await server.call(contract.createLearner, { name: 'Pupil of ours' })).id,

    /** A learner signed in on a device, as the room would have noted it: here no network reaches it. */
    visit: async () => {
      const learnerId = (await server.call(contract.createLearner, { name: 'Visitor of ours' })).id;
      const { tenant_id: tenantId } = await server.call(contract.readApp, {});
      return addVisit(server, { learnerId, tenantId });
    },

    /** A class without anybody in it. */
    group: async () => (await server.call(contract.createLearnerGroup, { name: `Ours ${randomUUID()}` })).id,

    /** Of a package of its own, so that each is another one. */
    assignment: async () => {
      const { id } = await server.upload(await course('Given by us'));
      const wish = { package_ids: [id], everyone: true };
      return (await server.call(contract.assignPackages, wish)).data[0]!.assignment_id;
    },

    key: async () => (await server.call(contract.createKey, { name: 'Key of ours', scopes: ['read'] })).id,

    tenant: async () => (await server.call(contract.createTenant, { name: 'Third of ours' })).id,

    /** A URL to put bytes to, and the bytes. */
    upload: begun,

    /** The same, and the bytes are there. */
    arrivedUpload: async () => {
      const { bytes, ticket } = await begun();
      await put(ticket.presigned_url, bytes);
      return ticket;
    },

    multipart: inParts,

    /** An upload in parts whose every part is there. */
    arrivedMultipart: async () => {
      const { bytes, upload, url } = await inParts();
      return { upload, etag: await put(url, bytes) };
    },

    /** An import that has failed and may be tried again. */
    failedImport: async () => {
      const importId = await imported(await goodZip({ 'readme.txt': randomUUID() }));
      await vi.waitFor(async () => {
        const { state } = await server.call(contract.readImport, { importId });
        if (state !== 'failed') throw new Error(`The import is ${state}`);
      }, waiting);
      return importId;
    },

    watchedFolder: async () =>
      (await server.call(contract.addWatchedFolder, { path: newFolder() })).folder_id,

    link: async () => {
      const path = join(newFolder(), 'linked');
      mkdirSync(path);
      writeFileSync(join(path, 'imsmanifest.xml'), smallManifest());
      writeFileSync(join(path, 'index.html'), speakingPage);
      return (await server.call(contract.linkFolder, { path })).package_id;
    },

    /** Until nothing is on its way in any more, whoever sent it. */
    quiet: () =>
      vi.waitFor(() => {
        const rows = storedRows(server.dataFolder).filter(({ table }) => table === 'imports');
        const busy = rows.filter(({ values }) => /waiting|processing/.test(String(values['state'])));
        if (busy.length > 0) throw new Error(`${busy.length} imports are on their way`);
      }, waiting),
  };
}

const waiting = { timeout: 15_000, interval: 20 };

async function launch(server: Server, packageId: PackageId) {
  return server.call(contract.launchPackage, {
    packageId,
    user_id: `learner-of-ours-${randomUUID()}`,
    learner_name: 'Learner of ours',
  });
}

/** Takes every delivery of a webhook. */
async function startReceiver() {
  const server = createServer((req, res) => {
    req.resume();
    res.end('OK');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook-of-ours`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
