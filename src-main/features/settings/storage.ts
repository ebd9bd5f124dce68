import { readdir, stat, statfs } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Output } from '../../../src-shared/contract/endpoint';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import type { DataFolder } from '../../platform/data-folder';
import { codeOf } from '../../platform/error-code';

export interface StorageDeps {
  readonly folder: DataFolder;
  readonly ports: { readonly api: number; readonly content: number };
  /** Throws unless this is the tenant of this machine. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

type Storage = Output<typeof contract.readStorage>;
type Part = Storage['used'][number]['what'];

export function mountStorageRoutes(
  ownerRouter: Router,
  { folder, ports, administration }: StorageDeps,
): void {
  serve(ownerRouter, contract.readStorage, async (_, { tenantId }) => {
    administration.refuseOthers(tenantId);
    const [used, disk] = await Promise.all([sizesIn(folder), statfs(folder.path).catch(() => null)]);
    return {
      ...{ data_folder: folder.path, logs_folder: folder.logsFolder, used },
      used_bytes: used.reduce((sum, { bytes }) => sum + bytes, 0),
      free_bytes: disk === null ? null : disk.bavail * disk.bsize,
      ...{ api_port: ports.api, content_port: ports.content },
    };
  });
}

async function sizesIn(folder: DataFolder): Promise<Storage['used']> {
  const sizes: Record<Part, number> = { packages: 0, database: 0, logs: 0, other: 0 };
  for await (const file of filesBelow(folder.path)) sizes[partOf(folder, file)] += await sizeOf(file);
  return (Object.keys(sizes) as Part[]).map((what) => ({ what, bytes: sizes[what] }));
}

function partOf(folder: DataFolder, file: string): Part {
  if (file.startsWith(folder.packagesFolder + sep)) return 'packages';
  if (file.startsWith(folder.logsFolder + sep)) return 'logs';
  return relative(folder.path, file).startsWith('lectern.db') ? 'database' : 'other';
}

/** Files and folders may go while they are looked through, or give way to something else of their name. */
const gone = ['ENOENT', 'ENOTDIR'];
/** A folder that lies on a disk of its own has some of the system's, e.g. lost+found. */
const notCounted = [...gone, 'EACCES', 'EPERM'];

async function* filesBelow(folder: string, passedOver = gone): AsyncGenerator<string> {
  const entries = await unless(passedOver, readdir(folder, { withFileTypes: true }));
  for (const entry of entries ?? []) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory()) yield* filesBelow(path, notCounted);
  }
}

async function sizeOf(file: string): Promise<number> {
  return (await unless(notCounted, stat(file)))?.size ?? 0;
}

async function unless<T>(codes: readonly string[], look: Promise<T>): Promise<T | null> {
  try {
    return await look;
  } catch (error) {
    if (codes.includes(codeOf(error))) return null;
    throw error;
  }
}
