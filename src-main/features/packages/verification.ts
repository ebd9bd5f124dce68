import type { LiveMessage } from '../../../src-shared/contract/app';
import type { Finding } from '../../../src-shared/contract/common';
import { Refusal } from '../../../src-shared/contract/errors';
import { shownName } from '../../../src-shared/kernel/shown-name';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { RunJob } from '../../content/run-job';
import type { Verification } from '../../content/verify-zip';
import { tellOfPackage } from '../../content/zip-faults';
import type { ZipStore } from '../../content/zip-store';
import { write, type Db } from '../../db/open';
import type { Log } from '../../platform/log';
import { keepVerification, selectUnverified } from './verification-rows';

export interface VerificationDeps {
  readonly db: Db;
  readonly store: ZipStore;
  readonly runJob: RunJob;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  /** How long nothing must have been kept before it begins, so that imports and launches go first. */
  readonly afterMs: number;
  /** How long one zip may be read; what takes longer is given up until the next start. */
  readonly timeoutMs: number;
}

export interface DeepVerification {
  /** There may be something to verify. */
  wake(): void;
  /** Calls off what is being read; it is read again after the next start. */
  close(): Promise<void>;
}

/** Reads stored zips through, one at a time and when nothing else comes in, and says which are damaged. */
export function createVerification(deps: VerificationDeps): DeepVerification {
  const { db, log, afterMs } = deps;
  const closing = new AbortController();
  /** Could not be read in this run: tried again after the next start. */
  const passedOver: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  async function verifyAll(): Promise<void> {
    for (;;) {
      const sha256 = closing.signal.aborted ? null : selectUnverified(db, passedOver);
      if (sha256 === null) return;
      try {
        await verifyOne(deps, sha256, closing.signal);
      } catch (error) {
        if (!closing.signal.aborted)
          log.error({ err: error, sha256 }, 'A stored package could not be verified');
        passedOver.push(sha256);
      }
    }
  }

  const begin = (): void => {
    running ??= verifyAll().finally(() => {
      running = null;
    });
  };

  return {
    wake: () => {
      if (closing.signal.aborted) return;
      clearTimeout(timer);
      timer = setTimeout(begin, afterMs);
      timer.unref();
    },
    close: async () => {
      clearTimeout(timer);
      closing.abort();
      await running;
    },
  };
}

async function verifyOne(
  { db, store, runJob, log, publish, timeoutMs }: VerificationDeps,
  sha256: string,
  closing: AbortSignal,
): Promise<void> {
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([closing, limit]);
  const found = await damageIn(runJob('verify', { path: store.pathOf(sha256) }, { signal }));
  const verification = found === null ? 'verified' : 'damaged';
  const tenants = write(db, (tx) =>
    keepVerification(tx, sha256, verification, found === null ? [] : [found]),
  );
  if (found !== null) log.warn({ sha256, number: found.facts['number'] }, 'A stored package is damaged');
  for (const tenantId of tenants) publish(tenantId, { type: 'packages-changed' });
}

/** Null: every file is whole. */
async function damageIn(verified: Promise<Verification>): Promise<Finding | null> {
  try {
    const { damaged, damagedCount } = await verified;
    return damagedCount === 0 ? null : damageFinding(damaged, damagedCount);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ...tellOfPackage('package.damaged-files/archive', {}),
      severity: 'error',
      file: null,
      line: null,
    };
  }
}

const mostNamed = 10;

function damageFinding(damaged: readonly string[], number: number): Finding {
  const names = damaged.slice(0, mostNamed).map(shownName).join('", "');
  const told =
    number === 1
      ? tellOfPackage('package.damaged-files/one', { name: names })
      : number <= mostNamed
        ? tellOfPackage('package.damaged-files/some', { number, names })
        : tellOfPackage('package.damaged-files/many', { number, names });
  return { ...told, severity: 'error', file: damaged[0] ?? null, line: null };
}
