import { useMutation, useQuery } from '@tanstack/react-query';
import { readPackageFile } from '../../src-shared/contract/package-file';
import { listPackageFiles, type PackageFileEntry } from '../../src-shared/contract/package-versions';
import type { PackageId } from '../../src-shared/kernel/ids';
import type { Client } from './client';
import { queryKeys } from './query-keys';
import type { BytesWishes } from './read-bytes';
import { useClient } from './server-provider';
import type { z } from 'zod';

export type PackageFileRow = z.infer<typeof PackageFileEntry>;

export interface FileList {
  readonly files: readonly PackageFileRow[];
  /** How many there are; more than `files` where there are very many. */
  readonly total: number;
}

const filesAtOnce = 1000;
const mostPages = 50;

/** The files of a version by path, at most 50,000. */
export function usePackageFiles(packageId: PackageId, version: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.files(packageId, version),
    queryFn: ({ signal }) => listAll(client, { packageId, version }, signal),
  });
}

async function listAll(
  client: Client,
  of: { readonly packageId: PackageId; readonly version: number },
  signal: AbortSignal,
): Promise<FileList> {
  const files: PackageFileRow[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client.call(listPackageFiles, { ...of, page, limit: filesAtOnce }, signal);
    files.push(...answer.files);
    if (!answer.pagination.has_more || page === mostPages) return { files, total: answer.total };
  }
}

export interface WantedFile {
  readonly packageId: PackageId;
  readonly version: number;
  readonly path: string;
}

/** The bytes of a file of at most `mostBytes`, kept as long as it is looked at. */
export function usePackageFile({ packageId, version, path }: WantedFile, mostBytes: number) {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.file(packageId, version, path),
    queryFn: () => client.bytes(readPackageFile, { packageId, version, path, max_bytes: mostBytes }),
    gcTime: 0,
  });
}

/** The same as text: in the encoding that its first bytes tell, else in UTF-8, else in that of old pages. */
export function usePackageText({ packageId, version, path }: WantedFile, mostBytes: number) {
  const client = useClient();
  return useQuery({
    queryKey: [...queryKeys.file(packageId, version, path), 'text'],
    queryFn: async () => {
      const wanted = { packageId, version, path, max_bytes: mostBytes };
      return textFromBytes(await (await client.bytes(readPackageFile, wanted)).arrayBuffer());
    },
    gcTime: 0,
  });
}

export function textFromBytes(bytes: ArrayBuffer): string {
  const [first = 0, second = 0] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The bytes of a file of whatever size, to be kept elsewhere. */
export function useSavePackageFile() {
  const client = useClient();
  return useMutation({
    mutationFn: ({ wanted, ...wishes }: { readonly wanted: WantedFile } & BytesWishes) =>
      client.bytes(readPackageFile, wanted, wishes),
  });
}
