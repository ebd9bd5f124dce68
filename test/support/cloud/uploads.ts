import { createHash, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import {
  invalid,
  looked,
  textIn,
  type CloudPackage,
  type CloudRequest,
  type Fields,
  type Route,
} from './model';
import type { CloudOptions } from './options';
import { CloudRefusal, ok, type Reply } from './replies';

export interface UploadParts {
  readonly options: CloudOptions;
  readonly origin: () => string;
  readonly key: string;
  readonly tenantId: string;
  readonly packages: Map<string, CloudPackage>;
  packageOf(id: string): CloudPackage;
  fieldsIn(body: Buffer, documented: readonly string[]): Fields;
}

/** How packages come in: one of the ways that the documents of different ages tell of. */
export function createUploadCalls({
  options,
  origin,
  key,
  tenantId,
  packages,
  packageOf,
  fieldsIn,
}: UploadParts) {
  /** What lies in the store by its name; null until bytes have come. */
  const stored = new Map<string, Buffer | null>();

  function uploadRoutes(): Route[] {
    if (options.upload === 'form') return [['POST', /^\/api\/v1\/packages$/, takeForm]];
    if (options.upload === 'new-form') return [['POST', /^\/api\/v1\/packages\/upload$/, takeForm]];
    return [
      ['POST', /^\/api\/v1\/packages\/upload-url$/, mintUrl],
      ['POST', /^\/api\/v1\/packages\/process$/, processStored],
    ];
  }

  function keep(bytes: Buffer, { package_id: named, title }: Fields): CloudPackage {
    if (bytes.subarray(0, 2).toString() !== 'PK') throw new CloudRefusal(400, 'INVALID_FILE_TYPE');
    if (bytes.length > options.mostBytes) throw new CloudRefusal(413, 'FILE_TOO_LARGE');
    if (typeof named === 'string') {
      const known = packageOf(named);
      Object.assign(known, { bytes, version: known.version + 1, looksLeft: options.looksUntilReady });
      return known;
    }
    refuseOverQuota();
    const fresh = {
      ...{ id: randomUUID(), tenant_id: tenantId, title: typeof title === 'string' ? title : 'Untitled' },
      ...{ version: 1, bytes, looksLeft: options.looksUntilReady },
    };
    packages.set(fresh.id, fresh);
    return fresh;
  }

  function refuseOverQuota(): void {
    if (packages.size < options.mostPackages) return;
    const details = { quota_type: 'packages', limit: options.mostPackages, used: packages.size };
    throw new CloudRefusal(403, 'QUOTA_EXCEEDED', { details });
  }

  async function takeForm({ headers, body }: CloudRequest): Promise<Reply> {
    const type = headers['content-type'] ?? '';
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
    const file = form.get('file');
    if (!(file instanceof File)) throw new CloudRefusal(400, 'MISSING_FILE');
    const fields = Object.fromEntries([...form].filter(([name]) => name !== 'file'));
    textIn(fields, 'uploaded_by');
    const made = keep(Buffer.from(await file.arrayBuffer()), fields);
    return ok({ package_id: made.id, launch_url: `${origin()}/api/v1/packages/${made.id}/launch` }, 201);
  }

  function mintUrl({ body }: CloudRequest): Reply {
    const fields = fieldsIn(body, [
      'tenant_id',
      'uploaded_by',
      'filename',
      'file_size',
      'package_id',
      'title',
    ]);
    for (const name of ['uploaded_by', 'filename', ...(options.wantsTenant ? ['tenant_id'] : [])])
      textIn(fields, name);
    if (!Number.isInteger(fields['file_size'])) throw invalid('file_size');
    refuseOverQuota();
    const storage_path = `tenants/${tenantId}/${randomUUID()}.zip`;
    stored.set(storage_path, null);
    const presigned_url = `${origin()}/bucket/${storage_path}?X-Signature=${signatureOf(storage_path)}`;
    return ok({ presigned_url, storage_path, required_put_headers: { 'Content-Type': 'application/zip' } });
  }

  /** The place where bytes are stored: a signature in the URL, and never a key. */
  function storeBytes({ path, query, headers, body }: CloudRequest): Reply {
    const name = decodeURIComponent(path.slice('/bucket/'.length));
    expect(headers['x-api-key'] ?? headers.authorization, 'a key went to the store').toBeUndefined();
    const isSigned =
      query.get('X-Signature') === signatureOf(name) && headers['content-type'] === 'application/zip';
    if (!isSigned || !stored.has(name))
      return { status: 403, bytes: Buffer.from('<Error>AccessDenied</Error>') };
    stored.set(name, body);
    return { status: 200, headers: { ETag: '"stored"' } };
  }

  const signatureOf = (name: string) => createHash('sha256').update(`${key} ${name}`).digest('hex');

  function processStored({ body }: CloudRequest): Reply {
    const known = ['tenant_id', 'uploaded_by', 'filename', 'storage_path', 'package_id', 'title'];
    const fields = fieldsIn(body, known);
    const bytes = stored.get(textIn(fields, 'storage_path'));
    if (bytes === undefined || bytes === null) throw new CloudRefusal(404, 'NOT_FOUND');
    const made = keep(bytes, fields);
    return ok(looked(made), 201);
  }

  return { routes: uploadRoutes(), storeBytes };
}
