import { vi } from 'vitest';
import { WebSocket } from 'ws';
import type { AppendMessage, FrameBoot, PageEntry, ToFrame } from '../../src-shared/contract/player';
import { openPlayer } from '../../src-shared/contract/player';
import { attemptFromSnapshot, step, type ApiMethod, type AttemptEvent } from '../../src-shared/scorm/attempt';
import type { TestServer } from '../support/start-server';

/** Any server that the typed client can call. */
type Caller = Pick<TestServer, 'call'>;

/** Opens the player of a launch URL as the shell does and returns where the frame would run. */
export async function openRun(server: Caller, launchUrl: string): Promise<string> {
  const url = new URL(launchUrl);
  const sessionId = url.pathname.split('/')[2] ?? '';
  const token = url.searchParams.get('token') ?? '';
  return (await server.call(openPlayer, { sessionId, token })).run_url;
}

/** A player page: real engine, real socket, real journal; only the document is missing. */
export async function openPage(server: Caller, launchUrl: string) {
  const runUrl = await openRun(server, launchUrl);
  const boot = (await (await fetch(`${runUrl}/boot`)).json()) as FrameBoot;
  const socket = await connect(runUrl);
  let state = attemptFromSnapshot(boot.course, boot.snapshot);
  let number = boot.lastNumber;
  let nowMs = Date.now();

  /** Folds an event in the page; what the server should get of it. */
  const entryOf = (event: AttemptEvent): PageEntry => {
    const next = step(state, event);
    state = next.state;
    number += 1;
    return { number, event, result: next.result.value, errorCode: next.result.errorCode };
  };
  const later = (): number => (nowMs += 1000);

  return {
    runUrl,
    boot,
    socket,
    call: (method: ApiMethod, ...args: string[]): PageEntry =>
      entryOf({ type: 'call', nowMs: later(), method, args }),
    event: (event: AttemptEvent): PageEntry => entryOf(event),
    now: later,
    send: (entries: readonly PageEntry[], epoch = boot.epoch): Promise<ToFrame> =>
      socket.ask({ type: 'append', epoch, entries }),
    close: () => socket.close(),
  };
}

/** The journal's socket; messages that answer nothing (`external`, `fenced`) collect in `heard`. */
export async function connect(runUrl: string) {
  const origin = new URL(runUrl).origin;
  const socket = new WebSocket(`${runUrl.replace(/^http/, 'ws')}/journal`, { origin });
  const heard: ToFrame[] = [];
  const waiting: ((message: ToFrame) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as ToFrame;
    const isAnswer = message.type === 'ack' || message.type === 'nack';
    if (isAnswer || (message.type === 'fenced' && waiting.length > 0)) waiting.shift()?.(message);
    else heard.push(message);
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    heard,
    ask: (message: AppendMessage | Record<string, unknown>): Promise<ToFrame> => {
      socket.send(JSON.stringify(message));
      return new Promise((resolve) => waiting.push(resolve));
    },
    /** Resolves once a message of this type has been heard. */
    hear: (type: ToFrame['type']): Promise<ToFrame> =>
      vi.waitFor(
        () => {
          const message = heard.find((one) => one.type === type);
          if (message === undefined) throw new Error(`${type} was not heard`);
          return message;
        },
        { timeout: 10_000, interval: 5 },
      ),
    close: () =>
      new Promise<void>((resolve) => {
        socket.once('close', () => resolve());
        socket.close();
      }),
  };
}
