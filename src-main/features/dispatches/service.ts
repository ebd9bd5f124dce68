import type * as contract from '../../../src-shared/contract/dispatches';
import type { Dispatch } from '../../../src-shared/contract/dispatches';
import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { DispatchId, type PackageId, type SessionId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Writes } from '../../db/open';
import { isAtDomain } from '../../http/framers';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import type { Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import type { SessionService } from '../sessions/service';
import { admitIn, refuseInactive } from './admit';
import type { Capability } from './capability';
import { dispatchAnswer, registrationAnswer } from './dispatch-answer';
import { createExpiryWatch } from './expiry-watch';
import * as repository from './repository';
import type { DispatchRow } from './repository';
import { freshSettings, settingsAfter } from './wanted';

export { createCapability } from './capability';

/** What others may hear of a dispatch, told inside the transaction that changes it. */
export interface DispatchNews {
  readonly what: 'created' | 'launched' | 'revoked' | 'expired';
  readonly dispatch: Dispatch;
  /** Of `launched`. */
  readonly learner: { readonly userId: string; readonly sessionId: SessionId } | null;
}
export type DispatchListener = (tx: Writes, news: DispatchNews) => void;

export interface DispatchDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly apiOrigin: () => string;
  readonly sessions: SessionService;
  readonly capability: Capability;
  readonly listeners: readonly DispatchListener[];
}

/** Who launches, and from where. */
export interface Visitor {
  readonly token: string;
  readonly userId: string;
  readonly name: string | null;
  /** Address of the page that leads here; undefined where it does not say. */
  readonly from: string | undefined;
}

export type DispatchService = ReturnType<typeof createDispatchService>;

/** The rules of dispatches: who may launch a package from elsewhere, how many, and until when. */
export function createDispatchService(deps: DispatchDeps) {
  const { db, clock, log, apiOrigin, sessions, capability, listeners } = deps;

  const answerOf = (row: DispatchRow): Dispatch =>
    dispatchAnswer(row, {
      token: capability.tokenOf(row),
      apiOrigin: apiOrigin(),
      nowMs: clock.nowMs(),
    });
  const withItself = (row: DispatchRow) => ({ ...answerOf(row), dispatch: answerOf(row) });
  const tell = (tx: Writes, what: DispatchNews['what'], row: DispatchRow): void => {
    for (const listener of listeners) listener(tx, { what, dispatch: answerOf(row), learner: null });
  };
  const expiry = createExpiryWatch({ db, clock, log, onExpired: (tx, row) => tell(tx, 'expired', row) });

  function dispatchOrRefuse(tenantId: TenantId, id: DispatchId): DispatchRow {
    const row = repository.selectDispatch(db, tenantId, id);
    if (row === null) throw new Refusal('DISPATCH_NOT_FOUND');
    return row;
  }

  function titleOrRefuse(tenantId: TenantId, packageId: PackageId): string {
    const title = repository.selectTitle(db, tenantId, packageId);
    if (title === null) throw new Refusal('PACKAGE_NOT_FOUND');
    return title;
  }

  /** A token that does not fit is answered like a dispatch that does not exist. */
  function launchedOrRefuse(id: DispatchId, token: string): DispatchRow {
    const row = repository.selectLaunched(db, id);
    if (row === null || !capability.isTokenOf(row, token)) throw new Refusal('DISPATCH_NOT_FOUND');
    return row;
  }

  function change(row: DispatchRow, changes: Partial<DispatchRow>): DispatchRow {
    const after = { ...row, ...changes, updatedAtMs: clock.nowMs() };
    write(db, (tx) => repository.updateDispatch(tx, row, { ...changes, updatedAtMs: after.updatedAtMs }));
    return after;
  }

  return {
    /** `alongside` writes in the same transaction. */
    create: (
      tenantId: TenantId,
      packageId: PackageId,
      wanted: Omit<Input<typeof contract.createDispatch>, 'package_id'>,
      alongside: (tx: Writes, dispatchId: DispatchId) => void = () => undefined,
    ) => {
      titleOrRefuse(tenantId, packageId);
      const nowMs = clock.nowMs();
      const row: DispatchRow = {
        dispatchId: DispatchId.parse(newUuid()),
        ...{ tenantId, packageId },
        ...settingsAfter(freshSettings, wanted, nowMs),
        ...{ registrationCount: 0, licenseCount: 0 },
        ...{ createdAtMs: nowMs, updatedAtMs: nowMs },
        ...{ expiryToldAtMs: null, revokedAtMs: null, deletedAtMs: null },
      };
      write(db, (tx) => {
        repository.insertDispatch(tx, row);
        tell(tx, 'created', row);
        alongside(tx, row.dispatchId);
      });
      expiry.wake();
      return withItself(row);
    },

    list: (tenantId: TenantId, packageId: PackageId | undefined, asked: PageAsked) => {
      const filter = { tenantId, packageId };
      const rows = repository.selectDispatches(db, filter, asked.limit, offsetOf(asked));
      return pageOf('dispatches', rows.map(answerOf), repository.countDispatches(db, filter), asked);
    },

    listOfPackage: (tenantId: TenantId, packageId: PackageId, asked: PageAsked) => {
      titleOrRefuse(tenantId, packageId);
      const filter = { tenantId, packageId };
      const rows = repository.selectDispatches(db, filter, asked.limit, offsetOf(asked));
      return pageOf('dispatches', rows.map(answerOf), repository.countDispatches(db, filter), asked);
    },

    /** False for one that was deleted. */
    exists: (tenantId: TenantId, id: DispatchId): boolean =>
      repository.selectDispatch(db, tenantId, id) !== null,

    read: (tenantId: TenantId, id: DispatchId) => withItself(dispatchOrRefuse(tenantId, id)),

    update: (tenantId: TenantId, wanted: Input<typeof contract.updateDispatch>) => {
      const row = dispatchOrRefuse(tenantId, wanted.dispatchId);
      const settings = settingsAfter(row, wanted, clock.nowMs());
      const isSameEnd = settings.expiresAtMs === row.expiresAtMs;
      const after = change(row, { ...settings, expiryToldAtMs: isSameEnd ? row.expiryToldAtMs : null });
      expiry.wake();
      return withItself(after);
    },

    remove: (tenantId: TenantId, id: DispatchId): void =>
      void change(dispatchOrRefuse(tenantId, id), { deletedAtMs: clock.nowMs() }),

    /** Once is enough: a revoked dispatch stays as it is. */
    revoke: (tenantId: TenantId, id: DispatchId) => {
      const row = dispatchOrRefuse(tenantId, id);
      if (row.revokedAtMs !== null) return withItself(row);
      const nowMs = clock.nowMs();
      const after = { ...row, revokedAtMs: nowMs, updatedAtMs: nowMs };
      write(db, (tx) => {
        repository.updateDispatch(tx, row, { revokedAtMs: nowMs, updatedAtMs: nowMs });
        tell(tx, 'revoked', after);
      });
      return withItself(after);
    },

    registrations: (tenantId: TenantId, id: DispatchId, asked: PageAsked) => {
      const row = dispatchOrRefuse(tenantId, id);
      const rows = repository.selectRegistrations(db, row, asked.limit, offsetOf(asked));
      const shown = rows.map((each) => registrationAnswer(each, sessions.find(tenantId, each.sessionId)));
      return pageOf('registrations', shown, row.registrationCount, asked);
    },

    /** What its ZIP is made of. */
    forZip: (tenantId: TenantId, id: DispatchId) => {
      const row = dispatchOrRefuse(tenantId, id);
      return { dispatch: answerOf(row), title: titleOrRefuse(tenantId, row.packageId) };
    },

    /** Lets a learner begin or go on; the URL of the player. */
    launch: async (id: DispatchId, { token, userId, name, from }: Visitor): Promise<string> => {
      const row = launchedOrRefuse(id, token);
      const { tenantId, packageId, allowedDomains } = row;
      refuseInactive(row, clock.nowMs());
      if (!isAtDomain(from, allowedDomains)) {
        const message = 'Add the site to allowed_domains of the dispatch';
        throw new Refusal('FORBIDDEN', { reason: 'domain', message });
      }
      const admit = (tx: Writes) => {
        const register = admitIn(tx, row, userId, clock.nowMs());
        return (sessionId: SessionId): void => {
          const { dispatch } = register(sessionId);
          const news = { dispatch: answerOf(dispatch), learner: { userId, sessionId } };
          for (const listener of listeners) listener(tx, { what: 'launched', ...news });
        };
      };
      const learner = { user_id: userId, ...(name === null ? {} : { learner_name: name }) };
      const { launch_url: url } = await sessions.launch(
        tenantId,
        { packageId, ...learner, mode: 'normal', force_new: false },
        { dispatchId: id, admit },
      );
      return url;
    },

    watch: expiry.wake,
    close: expiry.close,
  };
}
