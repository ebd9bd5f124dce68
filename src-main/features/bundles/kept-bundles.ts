import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle, BundleReport, BundleTrouble } from '../../../src-shared/contract/bundles';
import { Refusal } from '../../../src-shared/contract/errors';
import { BundleId, type TenantId } from '../../../src-shared/kernel/ids';
import { onDisk } from '../../content/on-disk';
import { timestampFromMs } from '../../platform/clock';
import { newUuid } from '../../platform/ids';

/** A bundle that was made here or has come, while Lectern runs. Its file is encrypted; what opens it is kept nowhere. */
export interface KeptBundle {
  readonly id: BundleId;
  readonly tenantId: TenantId;
  readonly way: Bundle['way'];
  readonly fileName: string;
  readonly path: string;
  readonly createdAtMs: number;
  /** Of the one who is remembered to have it once it was saved. */
  readonly receiver: { readonly name: string; readonly untilMs: number } | null;
  state: Bundle['state'];
  progress: number;
  sizeBytes: number;
  trouble: BundleTrouble | null;
  carried: Bundle['carried'];
  leftOut: number;
  report: BundleReport | null;
  /** Ends what is being done with it; null while nothing is. */
  calling: AbortController | null;
}

const lifeMs = 24 * 60 * 60 * 1000;

export type KeptBundles = ReturnType<typeof createKeptBundles>;

/** Files of bundles in a folder of their own, and what is known of them. */
export function createKeptBundles(folder: string, nowMs: () => number) {
  const kept = new Map<BundleId, KeptBundle>();

  const remove = async (bundle: KeptBundle): Promise<void> => {
    kept.delete(bundle.id);
    bundle.calling?.abort();
    await rm(bundle.path, { force: true });
  };

  return {
    /** With a place for its file. Forgets those that are a day old. Refuses with UPLOAD_FAILED. */
    open: async (
      made: Pick<KeptBundle, 'tenantId' | 'way' | 'fileName' | 'receiver' | 'state'>,
    ): Promise<KeptBundle> => {
      await onDisk(() => mkdir(folder, { recursive: true, mode: 0o700 }));
      for (const old of [...kept.values()])
        if (nowMs() - old.createdAtMs > lifeMs && old.calling === null) await remove(old);
      const id = BundleId.parse(newUuid());
      const bundle: KeptBundle = {
        ...{ ...made, id, path: join(folder, id), createdAtMs: nowMs(), sizeBytes: 0, leftOut: 0 },
        ...{ progress: 0, trouble: null, carried: null, report: null, calling: null },
      };
      kept.set(id, bundle);
      return bundle;
    },

    find: (tenantId: TenantId, id: BundleId): KeptBundle => {
      const bundle = kept.get(id);
      if (bundle?.tenantId !== tenantId) throw new Refusal('NOT_FOUND', { bundle_id: id });
      return bundle;
    },

    /** Newest first. */
    list: (tenantId: TenantId): KeptBundle[] =>
      [...kept.values()].filter((bundle) => bundle.tenantId === tenantId).toReversed(),

    remove,

    /** At start: nothing is known of what an earlier run kept. */
    sweep: () => rm(folder, { recursive: true, force: true }),

    abortAll: (): void => {
      for (const { calling } of kept.values()) calling?.abort();
    },
  };
}

export function bundleAnswer(bundle: KeptBundle): Bundle {
  const { id, way, state, progress, trouble, carried, report } = bundle;
  return {
    ...{ id, way, state, progress, trouble, carried, report },
    file_name: bundle.fileName,
    size_bytes: bundle.sizeBytes,
    left_out: bundle.leftOut,
    created_at: timestampFromMs(bundle.createdAtMs),
  };
}
