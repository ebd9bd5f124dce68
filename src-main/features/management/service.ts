/*
 * Threat model. Whoever is in the network of the room may knock. What answers there speaks TLS only, shows its sign-in page and its
 * scripts to anybody, and takes a password, against guesses at which stand its length, scrypt and waits that grow; for the rest it
 * wants the token that was got for the password, or a key of the API. A token is of this run alone, ends by idleness, by another password and by
 * turning all this off, and may less than the owner at the machine (`from-afar.ts`). Nobody vouches for the certificate: that the one who
 * answers is this machine is told by the fingerprint that its own screen shows.
 */
import { eq } from 'drizzle-orm';
import type { Management } from '../../../src-shared/contract/management';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import { remoteManagement } from '../../db/tables';
import type { Authenticate, Caller } from '../../http/caller';
import { createGuessLimit } from '../../http/guess-limit';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { forgetCertificate, ownCertificate, type OwnCertificate } from './certificate';
import { openManagementListener, type AnswersFrom, type ManagementListener } from './listeners';
import { isPasswordOf, passwordHash } from './password';
import { createSignIns, signInPrefix } from './sign-ins';

export type { AnswersFrom } from './listeners';

export interface ManagementDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** The tenant of this machine: no other is managed from elsewhere. */
  readonly tenantId: TenantId;
  readonly certificateFile: string;
  /** Where the room is open: nowhere else does anything answer. */
  readonly addresses: () => readonly string[];
  readonly authenticateKey: Authenticate;
  readonly onChange: () => void;
}

export type ManagementService = ReturnType<typeof createManagementService>;

const usualPort = 8443;
const portsTried = 50;
/** All who guess together, from whatever address, wait no longer than that: nobody locks the teacher out for good. */
const everybody = 'everybody';

/** The owner's screens and API for other devices of the room, where somebody wants that. */
export function createManagementService(deps: ManagementDeps) {
  const { db, clock, log, tenantId, certificateFile, addresses, onChange } = deps;
  const signIns = createSignIns(clock);
  const byAddress = createGuessLimit(clock, { free: 5, longestMs: 5 * 60_000 });
  const byAll = createGuessLimit(clock, { free: 50, longestMs: 20_000 });
  const open = new Map<string, ManagementListener>();
  let answersFrom: AnswersFrom | null = null;
  let certificate: OwnCertificate | null = null;
  let turn = Promise.resolve();

  const row = () =>
    db.select().from(remoteManagement).where(eq(remoteManagement.tenantId, tenantId)).get() ?? null;
  const isOn = (): boolean => row() !== null;
  const keep = (passwordHash: string): void =>
    write(db, (tx) => {
      const [updatedAtMs, set] = [clock.nowMs(), { passwordHash, updatedAtMs: clock.nowMs() }];
      tx.insert(remoteManagement)
        .values({ tenantId, passwordHash, port: null, updatedAtMs })
        .onConflictDoUpdate({ target: remoteManagement.tenantId, set })
        .run();
    });
  const drop = (): void =>
    write(db, (tx) => {
      tx.delete(remoteManagement).where(eq(remoteManagement.tenantId, tenantId)).run();
    });
  const keepPort = (port: number): void =>
    write(db, (tx) => {
      tx.update(remoteManagement).set({ port }).where(eq(remoteManagement.tenantId, tenantId)).run();
    });

  const openAt = async (address: string, answers: AnswersFrom): Promise<void> => {
    const wanted = row()?.port ?? usualPort;
    const ports = Array.from({ length: portsTried }, (_, step) => wanted + step).filter(
      (port) => port < 65_536,
    );
    try {
      certificate ??= await ownCertificate(certificateFile, clock.nowMs());
      const listener = await openManagementListener(address, ports, certificate, answers);
      open.set(address, listener);
      if (open.size === 1) keepPort(listener.port);
      log.info({ address, port: listener.port }, 'Management from other devices is open at an address');
    } catch (error) {
      log.warn({ address, err: error }, 'Management from other devices could not be opened at an address');
    }
  };

  const settle = async (): Promise<void> => {
    const before = [...open.keys()].join(' ');
    const wanted = answersFrom !== null && isOn() ? addresses() : [];
    for (const [address, listener] of open)
      if (!wanted.includes(address)) {
        open.delete(address);
        await listener.close();
      }
    if (answersFrom !== null)
      for (const address of wanted) if (!open.has(address)) await openAt(address, answersFrom);
    if ([...open.keys()].join(' ') !== before) onChange();
  };
  const settleSoon = (): Promise<void> => {
    turn = turn
      .then(settle)
      .catch((error: unknown) => log.error({ err: error }, 'Management could not be settled'));
    return turn;
  };

  const refuseOthers = (of: TenantId): void => {
    if (of !== tenantId) throw new Refusal('FORBIDDEN', { reason: 'not_this_machine' });
  };
  const answer = (): Management => ({
    is_on: isOn(),
    urls: [...open.values()].map(({ origin }) => `${origin}/`),
    fingerprint: isOn() ? (certificate?.fingerprint ?? null) : null,
    signed_in: signIns.count(),
  });

  return {
    read: (of: TenantId): Management => {
      refuseOthers(of);
      return answer();
    },

    /** Resolves once it is so. */
    update: async (of: TenantId, password: string | null): Promise<Management> => {
      refuseOthers(of);
      if (password === null) drop();
      else keep(await passwordHash(password));
      signIns.endAll();
      // Who is connected still hears what changes, until cut off.
      for (const [address, listener] of open) {
        open.delete(address);
        await listener.close();
      }
      if (password === null) {
        certificate = null;
        await forgetCertificate(certificateFile);
      } else certificate ??= await ownCertificate(certificateFile, clock.nowMs());
      await settleSoon();
      onChange();
      return answer();
    },

    /** Refuses with UNAUTHORIZED a wrong password, and with RATE_LIMIT_EXCEEDED who has to wait. */
    signIn: async (password: string, address: string): Promise<string> => {
      const stored = row()?.passwordHash;
      if (stored === undefined) throw new Refusal('FORBIDDEN', { reason: 'off' });
      for (const [limit, who] of [
        [byAddress, address],
        [byAll, everybody],
      ] as const) {
        limit.admit(who);
        limit.wrong(who);
      }
      if (!(await isPasswordOf(stored, password))) {
        log.warn({ address }, 'Somebody gave a wrong password for management');
        throw new Refusal('UNAUTHORIZED', { reason: 'password' });
      }
      byAddress.right(address);
      byAll.takeBack(everybody);
      log.info({ address }, 'Somebody has signed in to manage from another device');
      const token = signIns.begin();
      onChange();
      return token;
    },

    signOut: (token: string): boolean => {
      const isEnded = signIns.end(token);
      if (isEnded) onChange();
      return isEnded;
    },

    /** Who calls from another device: by a token of a sign-in, or a key of the API; never by that of a window of this machine. */
    authenticate: (text: string): Caller => {
      if (text.startsWith(signInPrefix)) {
        if (!signIns.isGood(text)) throw new Refusal('INVALID_API_KEY');
        return { tenantId, keyName: 'management', isWindow: true, scopes: ['admin'] };
      }
      const caller = deps.authenticateKey(text);
      if (caller.isWindow) throw new Refusal('INVALID_API_KEY');
      return caller;
    },

    /** From here on it is reached as it is wished, with these answers. */
    begin: (answers: AnswersFrom): Promise<void> => {
      answersFrom = answers;
      return settleSoon();
    },

    /** Where the room is open may have changed. */
    follow: (): void => void settleSoon(),

    close: async (): Promise<void> => {
      answersFrom = null;
      await settleSoon();
    },
  };
}
