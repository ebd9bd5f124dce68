import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { contract } from '../../../src-shared/contract';
import type { Endpoint } from '../../../src-shared/contract/endpoint';
import { createEstate, type Estate } from '../operations/estate';
import { answered, pathOf, type Answered } from '../operations/send';
import { marked } from './fitting';
import { plainOf, type AnyRequest } from './request';

type Server = Parameters<typeof createEstate>[0];

/** Longest time that an answer may take. */
const patienceMs = 15_000;

/** What random requests are about, made anew from time to time, since they delete it. */
export async function createWorld(server: Server) {
  const ours = await createEstate(server);
  let things = await thingsOf(ours);

  const filled = (text: string): string =>
    text.replace(marked, (_, kind: string, nth: string) => {
      const all = things[kind] ?? [];
      return all[Number(nth) % all.length] ?? '';
    });

  return {
    /** There is something of each kind again, and room for more. */
    renew: async (): Promise<void> => {
      const window = server.lectern().createWindowToken();
      const { tenantId } = ours;
      const limits = { tenantId, max_packages: 100_000, max_storage_bytes: 2 ** 40 };
      await server.call(contract.updateLimits, limits, window);
      const settings = { webhooks_to_inner_addresses: true, simple_upload_limit_mb: 100 };
      await server.call(contract.updateSettings, { ...settings, processing_timeout_seconds: 600 }, window);
      things = await thingsOf(ours);
    },

    /** Sends the request with our key, where one is needed; throws when no answer comes. */
    send: async (endpoint: Endpoint, request: AnyRequest): Promise<Answered> => {
      const { query, headers } = request;
      const path = pathOf(endpoint, valuesOf(request.inPath, filled));
      const words = query.map(([name, value]) =>
        [name, inAddress(filled(value))].map(encodeURIComponent).join('='),
      );
      const sent = new Headers(needsKey(endpoint) ? { 'X-API-Key': server.key } : {});
      const body = endpoint.method === 'GET' ? null : bodyOf(request, filled, sent);
      for (const [name, value] of Object.entries(headers)) sent.set(name, value);
      return answered(
        await fetch(`${server.origin}${path}${words.length === 0 ? '' : `?${words.join('&')}`}`, {
          method: endpoint.method,
          headers: sent,
          ...(body === null ? {} : { body }),
          signal: AbortSignal.timeout(patienceMs),
        }),
      );
    },

    [Symbol.asyncDispose]: () => ours[Symbol.asyncDispose](),
  };
}

/** What stands for each mark; the first and third of each kind are there, some others are not or no more. */
async function thingsOf({ make, tenantId, folder, receiverUrl }: Estate) {
  const [one, two] = [await make.package(), await make.mendablePackage()];
  const { session_id: session, launch_token: token } = await make.session(one);
  const { upload } = await make.arrivedMultipart();
  const nobody = randomUUID();
  return {
    package: [one, nobody, two, one.toUpperCase()],
    session: [session, nobody, (await make.session(two)).session_id],
    webhook: [await make.webhook(), nobody],
    delivery: [nobody],
    dispatch: [await make.dispatch(one), nobody],
    key: [await make.key(), nobody],
    learner: [await make.learner(), nobody, await make.learner()],
    group: [await make.group(), nobody],
    import: [await make.failedImport(), nobody],
    folder: [await make.watchedFolder(), nobody],
    tenant: [tenantId, tenantId, await make.tenant(), nobody],
    upload: [upload.upload_id, nobody, (await make.upload()).ticket.upload_id],
    path: [await make.zipFile(), join(folder, 'nowhere'), make.courseFolder(), `${folder}\u0000`],
    url: [receiverUrl, 'http://127.0.0.1:9/', 'http://[::1]:9/', 'https://no-such-host.invalid/'],
    token: [token, 'a.b.c'],
    code: [nobody],
  } as Readonly<Record<string, readonly string[]>>;
}

function needsKey({ access }: Endpoint): boolean {
  return access !== 'public' && access !== 'learner';
}

/** Node itself refuses an address of more than some thousand characters, and no address holds half a character. */
function inAddress(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('utf8')
    .slice(0, 500)
    .replace(/[\ud800-\udfff]/g, '');
}

/** An empty one would be another address, and fetch takes "." and ".." for the way. */
function valuesOf(inPath: AnyRequest['inPath'], filled: (text: string) => string) {
  const values = Object.entries(inPath).map(([name, text]) => {
    const value = inAddress(filled(plainOf(text)));
    return [name, /^\.{0,2}$/.test(value) ? 'x' : value] as const;
  });
  return Object.fromEntries(values);
}

function bodyOf({ body }: AnyRequest, filled: (text: string) => string, headers: Headers) {
  if (body.kind === 'none') return null;
  if (body.kind === 'text') {
    headers.set('Content-Type', 'application/json');
    return filled(body.text);
  }
  if (body.kind === 'bytes') {
    headers.set('Content-Type', 'application/zip');
    return new Uint8Array(body.bytes);
  }
  const form = new FormData();
  for (const [name, value] of body.fields) form.append(name, filled(value));
  if (body.file !== null) form.append('file', new Blob([new Uint8Array(body.file)]), 'course.zip');
  return form;
}
