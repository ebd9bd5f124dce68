import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ZipsOfVersions } from '../look-into';

export interface StoredPackages {
  readonly stored: number;
  /** SHA-256 of those that packages of the library need. */
  readonly missing: readonly string[];
  /** Not the bytes that came once; empty unless all were read. */
  readonly damaged: readonly string[];
  /** No package, not even a deleted one, is made of them. */
  readonly orphans: readonly string[];
}

/** Holds the stored packages against what the database says of them; `signal` ends the reading of them all, null reads none. */
export async function lookAtPackages(
  folder: string,
  { needed, spare }: ZipsOfVersions,
  signal: AbortSignal | null,
): Promise<StoredPackages> {
  const known = new Set([...needed, ...spare]);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const stored = names.flatMap((name) => /^([0-9a-f]{64})\.zip$/.exec(name)?.[1] ?? []).toSorted();
  const there = new Set(stored);
  const damaged: string[] = [];
  if (signal !== null)
    for (const sha256 of stored)
      if ((await sha256Of(join(folder, `${sha256}.zip`), signal)) !== sha256) damaged.push(sha256);
  return {
    ...{ stored: stored.length, damaged },
    missing: needed.filter((sha256) => !there.has(sha256)),
    orphans: stored.filter((sha256) => !known.has(sha256)),
  };
}

async function sha256Of(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash, { signal });
  return hash.digest('hex');
}
