import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { callEndpoint } from '../../src-shared/contract/call';
import type { FrameBoot, ToFrame } from '../../src-shared/contract/player';
import { openPlayer } from '../../src-shared/contract/player';
import { beginVisit, openRoomWork } from '../../src-shared/contract/room-visit';
import { attemptFromSnapshot, step, type ApiMethod, type AttemptEvent } from '../../src-shared/scorm/attempt';
import type { LearnerId, PackageId, SessionId } from '../../src-shared/kernel/ids';
import { pageClock } from '../../src-renderer/player/clock';
import type { JournalSocket } from '../../src-renderer/player/frame/journal-socket';
import { createOutbox } from '../../src-renderer/player/frame/outbox';
import { messageFrom } from '../../src-renderer/player/frame/server-line';

/** Who comes, where to, and what they play. */
export interface LearnerWish {
  readonly origin: string;
  readonly code: string;
  readonly learnerId: LearnerId;
  readonly packageId: PackageId;
}

/** What was acknowledged to one run of a course: entries up to this number are on the host's disk, as it said. */
export interface Acknowledged {
  readonly epoch: number;
  readonly number: number;
}

export type RoomLearner = Awaited<ReturnType<typeof comeIntoRoom>>;

/**
 * A learner's device without its screen: signs in, opens the course, and plays it with the real engine and the real outbox over the real
 * routes. Its network can be lost.
 */
export async function comeIntoRoom({ origin, code, learnerId, packageId }: LearnerWish) {
  const { token } = await callEndpoint(beginVisit, { code, learner_id: learnerId }, { origin });
  const acknowledged = new Map<number, Acknowledged>();
  const waitsMs: number[] = [];
  let isCut = false;
  let run = await begin();

  async function begin() {
    const { path } = await callEndpoint(openRoomWork, { packageId }, { origin, token });
    const url = new URL(path, origin);
    const sessionId = (url.pathname.split('/')[2] ?? '') as SessionId;
    const launch = { sessionId, token: url.searchParams.get('token') ?? '' };
    const { run_url: runUrl } = await callEndpoint(openPlayer, launch, { origin });
    const boot = (await (await fetch(`${runUrl}/boot`)).json()) as FrameBoot;
    return played(boot, runUrl);
  }

  function played(boot: FrameBoot, runUrl: string) {
    const madeAtMs = new Map<number, number>();
    let made = boot.lastNumber;
    let state = attemptFromSnapshot(boot.course, boot.snapshot);
    const note = (message: ToFrame | null) => {
      if (message?.type === 'ack' && message.epoch === boot.epoch)
        noteAck(boot.epoch, message.number, madeAtMs);
      return message;
    };
    const hear = (message: ToFrame) => {
      note(message);
      outbox.take(message);
    };
    const line = openLine(runUrl, {
      isCut: () => isCut,
      onOpen: () => outbox.connected(),
      onDown: () => outbox.disconnected(),
      hear,
    });
    const outbox = createOutbox({
      ...{ epoch: boot.epoch, lastNumber: boot.lastNumber, clock: pageClock },
      storage: { keep: () => true, drop: () => undefined },
      socket: () => line.socket,
      post: async (text) => (isCut ? null : note(await posted(runUrl, text))),
      onChange: () => undefined,
      onFenced: () => undefined,
      onOnlyHere: () => undefined,
    });
    const entry = (event: AttemptEvent): string => {
      const next = step(state, event);
      state = next.state;
      made += 1;
      madeAtMs.set(made, performance.now());
      outbox.add({ event, result: next.result.value, errorCode: next.result.errorCode });
      return next.result.value;
    };
    return { boot, line, outbox, entry, made: () => made };
  }

  function noteAck(epoch: number, number: number, madeAtMs: Map<number, number>): void {
    const before = acknowledged.get(epoch)?.number ?? 0;
    acknowledged.set(epoch, { epoch, number: Math.max(before, number) });
    for (const [at, ms] of madeAtMs) {
      if (at > number) break;
      waitsMs.push(performance.now() - ms);
      madeAtMs.delete(at);
    }
  }

  /** Rejects, and says what waits and why that may be, when it takes longer. */
  async function drained(limitMs = drainedWithinMs): Promise<void> {
    const late = new AbortController();
    const tooLate = pause(limitMs, null, { signal: late.signal }).then(() => {
      const { boot, outbox, made, line } = run;
      const taken = acknowledged.get(boot.epoch)?.number ?? 0;
      throw new Error(
        `${learnerId}, session ${boot.sessionId}, epoch ${String(boot.epoch)}: after ${String(limitMs)} ms ${String(outbox.pendingCount())} ` +
          `entries wait (acknowledged up to ${String(taken)} of ${String(made())}); ${outbox.saveState()}, ` +
          `the line is ${line.socket.isOpen() ? 'open' : 'not open'}, the network is ${isCut ? 'cut' : 'there'}`,
      );
    });
    await Promise.race([run.outbox.drained(), tooLate]).finally(() => late.abort());
  }

  return {
    learnerId,
    sessionId: run.boot.sessionId as SessionId,
    epoch: () => run.boot.epoch,
    /** What the engine of the page answers at once. */
    call: (method: ApiMethod, ...args: readonly string[]): string =>
      run.entry({ type: 'call', nowMs: Date.now(), method, args }),
    /** Nothing comes or goes until `mend`. */
    cut: () => {
      isCut = true;
      run.line.drop();
    },
    mend: () => {
      isCut = false;
    },
    waiting: () => run.outbox.pendingCount(),
    drained,
    /** Leaves the course as Exit does, and waits until all of it is acknowledged. */
    leave: async (): Promise<void> => {
      run.entry({ type: 'navigate', nowMs: Date.now(), request: 'suspendAll' });
      run.entry({ type: 'unload', nowMs: Date.now() });
      await drained();
      run.line.socket.close();
    },
    /** Opens the course once more, on this device or another. */
    comeBack: async (): Promise<void> => {
      run.line.socket.close();
      run = await begin();
    },
    /** By run. */
    acknowledged: (): readonly Acknowledged[] => [...acknowledged.values()],
    /** Milliseconds from each call to its acknowledgement, since the last asking. */
    takeWaitsMs: (): readonly number[] => waitsMs.splice(0),
    end: () => run.line.socket.close(),
  };
}

/** More than an outage, a start of the host and a busy machine take together. */
const drainedWithinMs = 90_000;

interface LineHost {
  readonly isCut: () => boolean;
  onOpen(): void;
  onDown(): void;
  hear(message: ToFrame): void;
}

const againMs = 250;

/** The journal's socket as a browser's page has it, which names its origin. */
function openLine(runUrl: string, host: LineHost): { readonly socket: JournalSocket; drop(): void } {
  const { origin } = new URL(runUrl);
  let opened: WebSocket | null = null;
  let isClosed = false;
  const connect = (): void => {
    if (isClosed) return;
    if (host.isCut()) {
      setTimeout(connect, againMs);
      return;
    }
    const socket = new WebSocket(`${runUrl.replace(/^http/, 'ws')}/journal`, { origin });
    opened = socket;
    socket.on('open', () => (socket === opened ? host.onOpen() : undefined));
    socket.on('message', (data: Buffer) => {
      const message = messageFrom(data.toString('utf8'));
      if (socket === opened && message !== null) host.hear(message);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => (socket === opened ? lose() : undefined));
  };
  const lose = (): void => {
    opened = null;
    if (isClosed) return;
    host.onDown();
    setTimeout(connect, againMs);
  };
  const drop = (): void => {
    const dropped = opened;
    opened = null;
    dropped?.terminate();
    if (dropped !== null) lose();
  };
  connect();
  return {
    drop,
    socket: {
      isOpen: () => opened?.readyState === WebSocket.OPEN,
      send: (text) => {
        if (opened?.readyState === WebSocket.OPEN) opened.send(text);
      },
      restart: drop,
      close: () => {
        isClosed = true;
        opened?.close();
        opened = null;
      },
    },
  };
}

async function posted(runUrl: string, text: string): Promise<ToFrame | null> {
  try {
    const headers = { 'Content-Type': 'application/json', Origin: new URL(runUrl).origin };
    const answer = await fetch(`${runUrl}/journal`, { method: 'POST', body: text, headers });
    return messageFrom(await answer.text());
  } catch {
    return null;
  }
}
