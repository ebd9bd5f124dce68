import { Refusal } from '../../../src-shared/contract/errors';
import { ImportId } from '../../../src-shared/kernel/ids';

/** Name of a file without the folders that some clients send with it. Refuses with INVALID_FILE_TYPE what is no ".zip". */
export function zipName(filename: string): string {
  const name = filename.split(/[\\/]/).at(-1) ?? '';
  if (/^.+\.zip$/i.test(name)) return name;
  const message = 'The name of a package ends with ".zip"';
  throw new Refusal('INVALID_FILE_TYPE', { field: 'filename', message });
}

/** What clients of object stores keep of an upload, to name it when it is processed. */
export function storageKey(uploadId: ImportId): string {
  return `uploads/${uploadId}.zip`;
}

/** The upload that a key, or a bare id in its place, names; refuses with NOT_FOUND one that is none of ours. */
export function uploadOfKey(key: string): ImportId {
  const id = ImportId.safeParse(/^\/?(?:uploads\/)?([^/]+?)(?:\.zip)?$/.exec(key)?.[1]);
  if (!id.success) throw new Refusal('NOT_FOUND', { key });
  return id.data;
}
