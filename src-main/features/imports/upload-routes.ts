import { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Answer, Input } from '../../../src-shared/contract/endpoint';
import type { completeMultipartUpload, createUploadUrl } from '../../../src-shared/contract/uploads';
import { inputOf, serve, type Call } from '../../http/serve';
import { serveBytes } from '../../http/serve-bytes';
import { serveUpload } from '../../http/serve-upload';
import type { PackageService } from '../packages/service';
import { uploadedAnswer } from './import-answer';
import type { ImportRow } from './repository';
import type { ImportService } from './service';
import { expiryOf, multipartAnswer, uploadUrlAnswer } from './upload-answer';
import type { UploadService, UploadWish } from './upload-service';
import { givenWords } from './upload-words';

export interface UploadRouteDeps {
  readonly uploads: UploadService;
  readonly imports: ImportService;
  readonly packages: PackageService;
  /** Bytes that a package may have at all. */
  readonly limitBytes: number;
}

export function mountUploadRoutes(ownerRouter: Router, deps: UploadRouteDeps): void {
  const { uploads } = deps;
  serve(ownerRouter, contract.createUploadUrl, (asked, call) => {
    const { row, signed } = uploads.openWhole(wishOf(asked, call));
    return uploadUrlAnswer(row, signed, deps.limitBytes);
  });
  serveBytes(ownerRouter, contract.putUpload, async ({ uploadId, ...signature }, bytes, { req, res }) => {
    const received = await uploads.receiveWhole(uploadId, signature, req.get('content-type'), bytes);
    res.set('ETag', received.etag);
    return received;
  });
  serveBytes(
    ownerRouter,
    contract.putUploadPart,
    async ({ uploadId, partNumber, ...signature }, bytes, { res }) => {
      const received = await uploads.receivePart(uploadId, partNumber, signature, bytes);
      res.set('ETag', received.etag);
      return received;
    },
  );
  serve(ownerRouter, contract.startMultipartUpload, async (asked, call) => {
    const { row, plan, signed } = await uploads.openParts(wishOf(asked, call), asked.part_size);
    return multipartAnswer(row, plan, signed, deps.limitBytes);
  });
  mountPartRoute(ownerRouter, uploads);
  serve(ownerRouter, contract.readMultipartUpload, ({ uploadId }, { tenantId }) =>
    uploads.status(tenantId, uploadId),
  );
  serve(ownerRouter, contract.completeMultipartUpload, (asked, call) => {
    const row = uploads.close(call.tenantId, { uploadId: asked.upload_id }, asked.parts);
    return processed(deps, row, asked.async, call);
  });
  serve(ownerRouter, contract.processUpload, (asked, call) => {
    const row = uploads.close(call.tenantId, {
      uploadId: asked.upload_id,
      key: asked.storage_path ?? asked.storage_key ?? asked.key ?? asked.file_path ?? asked.object_key,
      packageId: asked.package_id,
      filename: asked.filename,
      uploadedBy: asked.uploaded_by,
      title: asked.title,
      strict: asked.strict,
      moveSessions: asked.move_sessions,
    });
    return processed(deps, row, asked.async, call);
  });
  for (const endpoint of [contract.abortMultipartUpload, contract.deleteMultipartUpload])
    serve(ownerRouter, endpoint, async ({ upload_id: uploadId }, { tenantId }) => {
      await uploads.abort(tenantId, uploadId);
      return { success: true as const };
    });
}

/** One address, three bodies: JSON asks for the URL of a part; a form or plain bytes are the part. */
function mountPartRoute(ownerRouter: Router, uploads: UploadService): void {
  const router = () => Router({ caseSensitive: true });
  const [asJson, asForm, asBytes] = [router(), router(), router()];
  const sizeUnknown = null;
  serve(asJson, contract.uploadPart, ({ upload_id, part_number }, { tenantId }) => {
    const { sizeBytes, signed } = uploads.partUrl(tenantId, upload_id, part_number);
    const url = signed.urls[0] ?? '';
    return {
      ...{ upload_id, part_number, presigned_url: url, upload_url: url, url, method: 'PUT' as const },
      size_bytes: sizeBytes,
      ...expiryOf(signed),
    };
  });
  serveUpload(asForm, contract.uploadPart, {
    receive: async (source, _name, _announced, call, fields) => {
      const { upload_id, part_number } = inputOf(contract.uploadPart, call.req, call, fields);
      const bytes = { source, announcedBytes: sizeUnknown };
      return uploads.receivePartOf(call.tenantId, upload_id, part_number, bytes);
    },
    discard: () => Promise.resolve(),
    handle: (_input, received) => Promise.resolve(received),
  });
  serveBytes(asBytes, contract.uploadPart, ({ upload_id, part_number }, bytes, { tenantId }) =>
    uploads.receivePartOf(tenantId, upload_id, part_number, bytes),
  );
  ownerRouter.post(contract.uploadPart.path, (req, res, next) => {
    const mediaType = (req.get('content-type') ?? 'application/json').toLowerCase();
    const isForm = mediaType.startsWith('multipart/form-data');
    const chosen = isForm ? asForm : mediaType.startsWith('application/json') ? asJson : asBytes;
    chosen(req, res, next);
  });
}

function wishOf(asked: Input<typeof createUploadUrl>, call: Call): UploadWish {
  const words = { ...givenWords(asked, call), title: asked.title };
  return { words, filename: asked.filename, sizeBytes: asked.file_size };
}

async function processed(
  { imports, packages }: UploadRouteDeps,
  row: ImportRow,
  isInBackground: boolean,
  call: Call,
): Promise<Answer<typeof completeMultipartUpload>> {
  if (isInBackground && row.state !== 'completed') {
    imports.processInBackground(row);
    call.respondAccepted();
    return { upload_id: row.importId, package_id: row.packageId, status: 'processing' };
  }
  const imported = await imports.process(row);
  return uploadedAnswer(packages.read(call.tenantId, imported.packageId), imported);
}
