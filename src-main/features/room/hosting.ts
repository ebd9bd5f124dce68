import type { RoomNetwork } from '../../../src-shared/contract/room';
import { startFailureOf } from '../../platform/start-failure';
import type { Log } from '../../platform/log';
import type { NetworkAddress } from '../../platform/network-addresses';
import type { LocalName, TellLocalName } from '../../remote/local-name';
import { openRoomListeners, type AnswersAt, type RoomListeners } from './room-listeners';

/** How the room is to be reached. */
export interface HostingWish {
  readonly isOpen: boolean;
  readonly interfaces: readonly string[] | null;
  /** In which it opens by itself; null: in the first one that there is. */
  readonly knownNetworks: readonly string[] | null;
  readonly learnerPort: number | null;
  readonly contentPort: number | null;
}

export interface HostingDeps {
  readonly log: Log;
  readonly addresses: () => readonly NetworkAddress[];
  /** Of learners' pages, and that of their content behind it, whatever they were the last time; null: no matter. */
  readonly askedPort: number | null;
  readonly tellLocalName: TellLocalName;
  readonly wish: () => HostingWish;
  /** Ports that were got the first time, or were asked for: the same ones are wanted from then on. */
  readonly keepPorts: (ports: { readonly learnerPort: number; readonly contentPort: number }) => void;
  /** It was open in no network before: from here on it is at home in these. */
  readonly keepNetworks: (networks: readonly string[]) => void;
  readonly onChange: () => void;
}

/** An address at which the room is open. */
export interface OpenAddress extends NetworkAddress {
  readonly learnerPort: number;
  readonly contentPort: number;
}

export type Hosting = ReturnType<typeof createHosting>;

export const usualPort = 8000;
const portsTried = 50;
const lookEveryMs = 5_000;

/**
 * Keeps listeners open on those addresses of this machine where learners are to reach it, and no others: an address that comes or
 * goes is followed within seconds. In a network in which nobody has wanted it, as when a laptop is carried home, it does not open by itself.
 */
export function createHosting(deps: HostingDeps) {
  const { log, addresses, askedPort, tellLocalName, wish, keepPorts, keepNetworks, onChange } = deps;
  const open = new Map<string, RoomListeners>();
  const troubles = new Map<string, NonNullable<RoomNetwork['trouble']>>();
  let answersAt: AnswersAt | null = null;
  let localName: { readonly of: string; readonly told: LocalName } | null = null;
  let looking: NodeJS.Timeout | null = null;
  let turn = Promise.resolve();
  let isAtHomeAnywhere = false;

  const isChosen = ({ name }: NetworkAddress): boolean => wish().interfaces?.includes(name) ?? true;
  const isAtHome = ({ network }: NetworkAddress): boolean =>
    isAtHomeAnywhere || (wish().knownNetworks?.includes(network) ?? true);
  const wanted = (): readonly string[] => {
    if (answersAt === null || !wish().isOpen) return [];
    const chosen = addresses().filter(isChosen);
    if (wish().knownNetworks === null && chosen.length > 0)
      keepNetworks(chosen.map(({ network }) => network));
    return chosen.filter(isAtHome).map(({ address }) => address);
  };

  const openAt = async (address: string, answers: AnswersAt): Promise<void> => {
    const { learnerPort, contentPort } = wish();
    const contentFirst = askedPort === null ? (contentPort ?? usualPort + 1) : askedPort + 1;
    const ports = {
      // What devices hold lies under the origin of content: pages that must move do not move there.
      learner: portsAfter(askedPort ?? learnerPort ?? usualPort).filter((port) => port !== contentFirst),
      content: portsAfter(contentFirst),
    };
    try {
      const opened = await openRoomListeners(address, ports, answers);
      open.set(address, opened);
      troubles.delete(address);
      // One that is taken for once is wanted again the next time: devices may hold work under it.
      if (open.size === 1 && (askedPort !== null || learnerPort === null)) keepPorts(opened);
      log.info({ address, port: opened.learnerPort }, 'The room is open at an address');
    } catch (error) {
      troubles.set(address, troubleOf(error));
      log.warn({ address, err: error }, 'The room could not be opened at an address');
    }
  };

  const closeAt = async (address: string): Promise<void> => {
    const listeners = open.get(address);
    open.delete(address);
    await listeners?.close();
  };

  /** The name is told for all addresses that are open, and anew where these are others. */
  const tellName = async (): Promise<void> => {
    const told = [...open.keys()].toSorted().join(' ');
    if (localName?.of === told) return;
    const [first] = open.values();
    const old = localName;
    localName = null;
    await old?.told.close();
    if (first === undefined) return;
    const onNameChange = (): void => {
      const name = localName?.told.current() ?? null;
      for (const listeners of open.values()) listeners.answerTo(name);
      onChange();
    };
    const wishOfName = { port: first.learnerPort, addresses: [...open.keys()], log, onChange: onNameChange };
    localName = { of: told, told: tellLocalName(wishOfName) };
  };

  const settle = async (): Promise<void> => {
    const [answers, now] = [answersAt, wanted()];
    const before = stateText();
    for (const address of open.keys()) if (!now.includes(address)) await closeAt(address);
    for (const address of troubles.keys()) if (!now.includes(address)) troubles.delete(address);
    if (answers !== null) for (const address of now) if (!open.has(address)) await openAt(address, answers);
    watch(now.length > 0 || wish().isOpen);
    if (stateText() !== before) onChange();
    // Without a name the room is reached by its addresses.
    await tellName().catch((error: unknown) =>
      log.warn({ err: error }, 'The name of the room could not be told'),
    );
  };

  const isHeld = (one: NetworkAddress): boolean => wish().isOpen && isChosen(one) && !isAtHome(one);

  const stateText = (): string =>
    JSON.stringify([[...open.keys()], [...troubles], addresses().filter(isHeld)]);

  /** One after the other: what is wished may change while listeners open. */
  const settleSoon = (): Promise<void> => {
    const settled = turn.then(settle);
    turn = settled.catch((error: unknown) => log.error({ err: error }, 'The room could not be settled'));
    return settled;
  };

  function watch(isNeeded: boolean): void {
    if (isNeeded)
      looking ??= setInterval(() => void settleSoon().catch(() => undefined), lookEveryMs).unref();
    else if (looking !== null) {
      clearInterval(looking);
      looking = null;
    }
  }

  return {
    /** From here on the room is as it is wished, with these answers. */
    begin: (answers: AnswersAt): Promise<void> => {
      answersAt = answers;
      return settleSoon();
    },

    /** What is wished has changed. Resolves when it is so. */
    settle: settleSoon,

    /** Until the program ends, networks are not told apart. */
    beAtHomeAnywhere: (): void => {
      isAtHomeAnywhere = true;
    },

    networks: (): readonly RoomNetwork[] =>
      addresses().map((one) => {
        const { name, address } = one;
        const at = open.get(address);
        const url = at === undefined ? null : `http://${address}:${String(at.learnerPort)}/`;
        const trouble = isHeld(one) ? 'new-network' : (troubles.get(address) ?? null);
        return { interface: name, address, is_chosen: isChosen(one), url, trouble };
      }),

    /** Where it is open. */
    openAt: (): readonly OpenAddress[] =>
      addresses().flatMap((one) => {
        const at = open.get(one.address);
        return at === undefined ? [] : [{ ...one, learnerPort: at.learnerPort, contentPort: at.contentPort }];
      }),

    localUrl: (): string | null => {
      const name = localName?.told.current() ?? null;
      const [first] = open.values();
      return name === null || first === undefined ? null : `http://${name}:${String(first.learnerPort)}/`;
    },

    close: async (): Promise<void> => {
      answersAt = null;
      await settleSoon();
      watch(false);
    },
  };
}

/** The one that was had before, then those behind it. */
function portsAfter(first: number): readonly number[] {
  return Array.from({ length: portsTried }, (_, step) => first + step).filter((port) => port < 65_536);
}

function troubleOf(error: unknown): NonNullable<RoomNetwork['trouble']> {
  switch (startFailureOf(error).kind) {
    case 'portTaken':
      return 'port-taken';
    case 'portForbidden':
      return 'not-permitted';
    default:
      return 'failed';
  }
}
