import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { Settings } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { importFiles } from '../../../src-shared/contract/imports';
import { ImportId, type TenantId } from '../../../src-shared/kernel/ids';
import { serve, type Call } from '../../http/serve';
import { serveUpload } from '../../http/serve-upload';
import { newUuid } from '../../platform/ids';
import type { PackageService } from '../packages/service';
import { fileOfThisMachine } from './file-of-this-machine';
import { failureAnswer, uploadedAnswer } from './import-answer';
import { storedFailure } from './import-row';
import type { ImportService } from './service';
import { givenWords } from './upload-words';

export interface ImportRouteDeps {
  readonly imports: ImportService;
  readonly packages: PackageService;
  readonly settings: (tenantId: TenantId) => Settings;
  /** Bytes that a package may have at all. */
  readonly limitBytes: number;
  readonly dataFolder: string;
  /** Throws unless this is the tenant of this machine, whose disk it is. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

export function mountImportRoutes(ownerRouter: Router, deps: ImportRouteDeps): void {
  const { imports, packages } = deps;
  for (const endpoint of [contract.uploadPackageDirect, contract.uploadPackage])
    serveUpload(ownerRouter, endpoint, {
      receive: (bytes, fileName, announced, call) =>
        imports.receive(bytes, {
          ...{ tenantId: call.tenantId, fileName, announced },
          ...{ limitBytes: formLimitBytes(deps, call), largestBytes: deps.limitBytes },
        }),
      discard: ({ zip }) => zip.discard(),
      handle: async (form, received, call) => {
        const words = { ...givenWords(form, call), title: form.title === '' ? undefined : form.title };
        const imported = await imports.addReceived(received, words);
        return uploadedAnswer(packages.read(call.tenantId, imported.packageId), imported);
      },
    });
  serve(ownerRouter, contract.packageStatus, ({ packageId }, { tenantId }) =>
    imports.status(tenantId, packageId),
  );
  serve(ownerRouter, contract.importFiles, async (asked, call) => {
    deps.administration.refuseOthers(call.tenantId);
    const files: BegunFile[] = [];
    for (const path of asked.paths) files.push(await beginImport(deps, path, asked, call));
    return { files };
  });
  serve(ownerRouter, contract.listImports, (asked, { tenantId }) => imports.list(tenantId, asked));
  serve(ownerRouter, contract.readImport, ({ importId }, { tenantId }) => imports.read(tenantId, importId));
  serve(ownerRouter, contract.retryImport, ({ importId }, { tenantId }) => imports.retry(tenantId, importId));
  serve(ownerRouter, contract.cancelImport, async ({ importId }, { tenantId }) => {
    await imports.cancel(tenantId, importId);
    return { success: true as const };
  });
}

const megabyte = 1024 ** 2;

/** What a form may bring: clients of the API send big files in parts; our own windows need not. */
function formLimitBytes({ settings, limitBytes }: ImportRouteDeps, { tenantId, isWindow }: Call): number {
  if (isWindow) return limitBytes;
  return Math.min(limitBytes, settings(tenantId).simple_upload_limit_mb * megabyte);
}

type BegunFile = Output<typeof importFiles>['files'][number];

/** What is wrong with one file is its own: the others go on. */
async function beginImport(
  { imports, dataFolder }: ImportRouteDeps,
  path: string,
  asked: Input<typeof importFiles>,
  call: Call,
): Promise<BegunFile> {
  try {
    const { fileName, sizeBytes, path: sourcePath } = await fileOfThisMachine(path, dataFolder);
    const words = givenWords(asked, call);
    const importId = ImportId.parse(newUuid());
    const begun = imports.addFile({ importId, words, way: 'disk', fileName, sizeBytes, sourcePath });
    return { path, import: imports.read(call.tenantId, begun.importId), failure: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path, import: null, failure: failureAnswer(storedFailure(error)) };
  }
}
