import { createReadStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import PQueue from 'p-queue';
import type { Bundle, createBundle, listBundleReceivers } from '../../../src-shared/contract/bundles';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { BundleId, TenantId } from '../../../src-shared/kernel/ids';
import { stageStream } from '../../content/stage-stream';
import { tooLarge } from '../../content/too-large';
import { write } from '../../db/open';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { troubleOf } from './bundle-trouble';
import { chooseLoad, type ChoiceParts } from './choose-load';
import { sealed } from './format/sealing';
import { bundleAnswer, createKeptBundles, type KeptBundle } from './kept-bundles';
import { keepReceiver, selectReceivers } from './repository';
import { lookAtBundle, takeBundle, type TakeParts } from './take-bundle';
import type { BundleWatch } from './watch';
import { bundleText, type WriteParts } from './write-bundle';

export interface BundleDeps extends ChoiceParts, Omit<WriteParts, 'sessions'>, Omit<TakeParts, 'nowMs'> {
  readonly store: ChoiceParts['store'] & WriteParts['store'];
  readonly roster: ChoiceParts['roster'] & TakeParts['roster'];
  readonly clock: Clock;
  readonly log: Log;
  /** Where the files lie, encrypted. */
  readonly folder: string;
  /** How hard a passphrase is to guess, as `sealed` takes it. */
  readonly passphraseWork?: number | undefined;
}

export type BundleService = ReturnType<typeof createBundleService>;

/** Results in one encrypted file, that somebody carries from Lectern to Lectern. */
export function createBundleService(deps: BundleDeps) {
  const { db, clock, log, limitBytes } = deps;
  const kept = createKeptBundles(deps.folder, () => clock.nowMs());
  /** One at a time: each takes memory for its passphrase. */
  const queue = new PQueue({ concurrency: 1 });

  /** In the background. What goes wrong stands in the bundle, which then is as it was, or has failed. */
  const work = (
    bundle: KeptBundle,
    before: Bundle['state'],
    act: (watch: BundleWatch) => Promise<Bundle['state']>,
  ): void => {
    const calling = new AbortController();
    const { signal } = calling;
    Object.assign(bundle, { state: 'working', progress: 0, trouble: null, calling });
    const onProgress = (share: number): void => void (bundle.progress = share);
    const run = async (): Promise<void> => {
      try {
        signal.throwIfAborted();
        bundle.state = await act({ signal, onProgress });
      } catch (error) {
        bundle.state = before;
        if (signal.aborted) return;
        bundle.trouble = troubleOf(error) ?? { word: 'fault', facts: {} };
        if (bundle.trouble.word === 'fault') log.error({ err: error }, 'A bundle met a fault of ours');
      } finally {
        bundle.calling = null;
      }
    };
    void queue.add(run);
  };

  const fileOf = ({ path, sizeBytes }: KeptBundle, passphrase: string) => ({ path, sizeBytes, passphrase });
  const parts = { ...deps, nowMs: () => clock.nowMs() };

  return {
    /** Refuses as `chooseLoad` does, and with UPLOAD_FAILED. */
    create: async (tenantId: TenantId, asked: Input<typeof createBundle>): Promise<Bundle> => {
      const untilMs = clock.nowMs();
      const { load, leftOut } = await chooseLoad(deps, tenantId, asked, untilMs);
      const receiver = asked.receiver === undefined ? null : { name: asked.receiver, untilMs };
      const fileName = `results-${timestampFromMs(untilMs).slice(0, 10)}.lectern`;
      const bundle = await kept.open({ tenantId, way: 'out', fileName, receiver, state: 'working' });
      bundle.leftOut = leftOut;
      work(bundle, 'failed', async (watch) => {
        const source = Readable.from(
          sealed(bundleText(deps, load, watch), asked.passphrase, deps.passphraseWork),
        );
        try {
          bundle.sizeBytes = (await stageStream(source, bundle.path, limitBytes)).sizeBytes;
        } finally {
          source.destroy();
        }
        const packages = load.manifest.packages.filter(({ included }) => included).length;
        const learners = new Set(load.rows.map(({ userId }) => userId)).size;
        bundle.carried = { sessions: load.rows.length, learners, packages };
        return 'ready';
      });
      return bundleAnswer(bundle);
    },

    /** Takes a file as it comes. Refuses with FILE_TOO_LARGE and UPLOAD_FAILED. */
    receive: async (
      tenantId: TenantId,
      fileName: string,
      { source, announcedBytes }: { readonly source: Readable; readonly announcedBytes: number | null },
    ): Promise<Bundle> => {
      if ((announcedBytes ?? 0) > limitBytes) throw tooLarge(announcedBytes ?? 0, limitBytes, true);
      const bundle = await kept.open({ tenantId, way: 'in', fileName, receiver: null, state: 'arrived' });
      try {
        bundle.sizeBytes = (await stageStream(source, bundle.path, limitBytes)).sizeBytes;
      } catch (error) {
        await kept.remove(bundle);
        throw error;
      }
      return bundleAnswer(bundle);
    },

    list: (tenantId: TenantId): Bundle[] => kept.list(tenantId).map(bundleAnswer),

    read: (tenantId: TenantId, id: BundleId): Bundle => bundleAnswer(kept.find(tenantId, id)),

    /** What it needs to be saved by. Refuses with NOT_FOUND, and with INVALID_REQUEST while it is not ready. */
    ready: (tenantId: TenantId, id: BundleId) => {
      const bundle = kept.find(tenantId, id);
      refuseUnless(bundle, ['ready']);
      const { fileName, sizeBytes, path, receiver } = bundle;
      return {
        ...{ fileName, sizeBytes },
        /** Once all bytes are there, its receiver is remembered to have them. */
        sendTo: async (target: Writable): Promise<void> => {
          await pipeline(createReadStream(path), target);
          if (receiver === null) return;
          const row = { tenantId, name: receiver.name, carriedUntilMs: receiver.untilMs };
          write(db, (tx) => keepReceiver(tx, { ...row, updatedAtMs: clock.nowMs() }));
        },
      };
    },

    /** Refuses with NOT_FOUND, and with INVALID_REQUEST for one that was made here, or is being worked on. */
    look: (tenantId: TenantId, id: BundleId, passphrase: string): Bundle => {
      const bundle = kept.find(tenantId, id);
      refuseUnless(bundle, ['arrived', 'looked', 'taken']);
      work(bundle, bundle.report === null ? 'arrived' : bundle.state, async (watch) => {
        bundle.report = await lookAtBundle(parts, tenantId, fileOf(bundle, passphrase), watch);
        return 'looked';
      });
      return bundleAnswer(bundle);
    },

    /** Refuses as `look` does, and before the bundle was looked through. */
    take: (tenantId: TenantId, id: BundleId, passphrase: string): Bundle => {
      const bundle = kept.find(tenantId, id);
      refuseUnless(bundle, ['looked', 'taken']);
      const { report } = bundle;
      if (report === null) throw notSo(bundle);
      work(bundle, bundle.state, async (watch) => {
        bundle.report = await takeBundle(parts, tenantId, fileOf(bundle, passphrase), report, watch);
        const { sessions, learners } = bundle.report;
        log.info({ bundleId: id, sessions, learners }, 'A bundle was taken in');
        return 'taken';
      });
      return bundleAnswer(bundle);
    },

    remove: (tenantId: TenantId, id: BundleId): Promise<void> => kept.remove(kept.find(tenantId, id)),

    receivers: (tenantId: TenantId): Output<typeof listBundleReceivers> => ({
      receivers: selectReceivers(db, tenantId).map(({ name, carriedUntilMs }) => ({
        name,
        carried_until: timestampFromMs(carriedUntilMs),
      })),
    }),

    sweep: kept.sweep,

    close: async (): Promise<void> => {
      kept.abortAll();
      await queue.onIdle();
      await kept.sweep();
    },
  };
}

function refuseUnless(bundle: KeptBundle, states: readonly Bundle['state'][]): void {
  if (!states.includes(bundle.state)) throw notSo(bundle);
}

function notSo({ state }: KeptBundle): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'bundleId', state, message: 'The bundle is not that far' });
}
