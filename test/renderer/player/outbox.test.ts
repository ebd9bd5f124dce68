import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws';
import { openJournalSocket, type JournalSocket } from '../../../src-renderer/player/frame/journal-socket';
import { createOutbox, type Outbox } from '../../../src-renderer/player/frame/outbox';
import { messageFrom, postJournal } from '../../../src-renderer/player/frame/server-line';
import type { AppendMessage, ToFrame } from '../../../src-shared/contract/player';
import { fixedClock, type FixedClock } from './a-clock';

/** A server that keeps what it is told and answers as the test says. */
interface Journal {
  readonly server: Server;
  readonly received: AppendMessage[];
  readonly posted: AppendMessage[];
  readonly sockets: Set<ServerSocket>;
  answer: (message: AppendMessage) => ToFrame | null;
  /** False: sockets are turned away, only requests are taken. */
  takesSockets: boolean;
}

const ackAll = ({ epoch, entries }: AppendMessage): ToFrame => ({
  type: 'ack',
  epoch,
  number: entries.at(-1)?.number ?? 0,
  version: 1,
});

async function startJournal(): Promise<Journal> {
  const sockets = new WebSocketServer({ noServer: true });
  const journal: Journal = {
    server: createServer((req, res) => {
      void text(req).then((body) => {
        const message = JSON.parse(body) as AppendMessage;
        journal.posted.push(message);
        res.end(JSON.stringify(journal.answer(message)));
      });
    }),
    received: [],
    posted: [],
    sockets: new Set(),
    answer: ackAll,
    takesSockets: true,
  };
  journal.server.on('upgrade', (req, stream, head) => {
    if (!journal.takesSockets) return void stream.destroy();
    sockets.handleUpgrade(req, stream, head, (socket) => {
      journal.sockets.add(socket);
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString()) as AppendMessage;
        journal.received.push(message);
        const answer = journal.answer(message);
        if (answer !== null) socket.send(JSON.stringify(answer));
      });
    });
  });
  journal.server.listen(0, '127.0.0.1');
  await once(journal.server, 'listening');
  return journal;
}

let journal: Journal;
let clock: FixedClock;
let socket: JournalSocket;
let stored: Map<number, string>;
let fences: number;
/** For so many entries in page storage. */
let room: number;
let onlyHere: number;

beforeEach(async () => {
  journal = await startJournal();
  clock = fixedClock();
  stored = new Map();
  fences = 0;
  [room, onlyHere] = [Infinity, 0];
});
afterEach(() => {
  socket.close();
  for (const one of journal.sockets) one.terminate();
  journal.server.closeAllConnections();
  journal.server.close();
});

function startOutbox(epoch = 4): Outbox {
  const { port } = journal.server.address() as AddressInfo;
  const address = {
    boot: '',
    ticket: '',
    files: '',
    journal: `http://127.0.0.1:${port}/`,
    leftovers: '',
    observed: 'O',
    journalSocket: '',
  };
  socket = openJournalSocket({
    url: `ws://127.0.0.1:${port}/`,
    clock,
    onOpen: () => outbox.connected(),
    onDown: () => outbox.disconnected(),
    onText: (data) => {
      const message = messageFrom(data);
      if (message !== null) outbox.take(message);
    },
  });
  const outbox = createOutbox({
    epoch,
    lastNumber: 0,
    clock,
    storage: {
      keep: (number, entry) => {
        if (stored.size >= room) return false;
        stored.set(number, entry);
        return true;
      },
      drop: (number) => stored.delete(number),
    },
    socket: () => socket,
    post: (body, outlivesPage) => postJournal(address, body, outlivesPage),
    onChange: () => undefined,
    onFenced: () => (fences += 1),
    onOnlyHere: () => (onlyHere += 1),
  });
  return outbox;
}

const say = (outbox: Outbox, value: string) =>
  outbox.add({
    event: { type: 'call', nowMs: 1, method: 'SetValue', args: ['cmi.location', value] },
    result: 'true',
    errorCode: '0',
  });
const numbersIn = (messages: readonly AppendMessage[]) =>
  messages.flatMap(({ entries }) => entries.map((entry) => entry.number));
const open = () => vi.waitFor(() => expect(socket.isOpen()).toBe(true));
/** Real input and output take their time; the clock of the code under test stands still meanwhile. */
const soon = (check: () => void) => vi.waitFor(check, { timeout: 3_000 });

describe('the outbox', () => {
  test('numbers entries from 1, sends each at once, and is saved when all are acknowledged', async () => {
    const outbox = startOutbox();
    await open();
    say(outbox, 'one');
    say(outbox, 'two');
    expect(outbox.saveState()).toBe('saving');
    await soon(() => expect(outbox.saveState()).toBe('saved'));
    expect(numbersIn(journal.received)).toEqual([1, 2]);
    expect(journal.received[0]).toEqual({
      type: 'append',
      epoch: 4,
      entries: [
        {
          number: 1,
          event: { type: 'call', nowMs: 1, method: 'SetValue', args: ['cmi.location', 'one'] },
          result: 'true',
          errorCode: '0',
        },
      ],
    });
  });

  test('keeps what was said before the socket opened, a second copy in storage, and drops it when acknowledged', async () => {
    const outbox = startOutbox();
    say(outbox, 'early');
    expect([...stored.keys()]).toEqual([1]);
    await soon(() => expect(outbox.pendingCount()).toBe(0));
    expect(numbersIn(journal.received)).toEqual([1]);
    expect(stored.size).toBe(0);
  });

  test('says once that what waits is in the page alone, and puts it into storage when there is room again', () => {
    journal.takesSockets = false;
    journal.answer = () => null;
    room = 1;
    const outbox = startOutbox();
    for (const text of ['one', 'two', 'three']) say(outbox, text);
    expect([[...stored.keys()], onlyHere]).toEqual([[1], 0]);
    for (let turn = 0; turn < 15; turn += 1) clock.advance(200);
    expect([outbox.saveState(), [...stored.keys()], onlyHere]).toEqual(['offline', [1], 1]);
    room = Infinity;
    for (let turn = 0; turn < 5; turn += 1) clock.advance(200);
    expect([[...stored.keys()], onlyHere]).toEqual([[1, 2, 3], 1]);
    outbox.take({ type: 'ack', epoch: 4, number: 3, version: 1 });
    expect([outbox.pendingCount(), stored.size]).toEqual([0, 0]);
  });

  test('says offline after two seconds without a connection, and sends all again when it is back', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = () => null;
    say(outbox, 'one');
    await soon(() => expect(journal.received).toHaveLength(1));
    journal.takesSockets = false;
    for (const one of journal.sockets) one.terminate();
    await soon(() => expect(socket.isOpen()).toBe(false));
    say(outbox, 'two');
    journal.server.closeAllConnections();
    expect(outbox.saveState()).toBe('saving');
    clock.advance(2_100);
    expect(outbox.saveState()).toBe('offline');
    expect([...stored.keys()]).toEqual([1, 2]);
    journal.takesSockets = true;
    journal.answer = ackAll;
    await soon(() => {
      clock.advance(5_000);
      expect(socket.isOpen()).toBe(true);
    });
    await soon(() => expect(outbox.saveState()).toBe('saved'));
    expect(new Set(numbersIn([...journal.received, ...journal.posted]))).toEqual(new Set([1, 2]));
  });

  test('goes on by requests where sockets are turned away', async () => {
    journal.takesSockets = false;
    const outbox = startOutbox();
    say(outbox, 'one');
    say(outbox, 'two');
    clock.advance(1_000);
    await soon(() => expect(outbox.saveState()).toBe('saved'));
    expect(numbersIn(journal.posted)).toEqual([1, 2]);
  });

  test('sends again from the number the server waits for', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = ({ epoch }) => ({ type: 'nack', epoch, reason: 'gap', expected: 2 });
    say(outbox, 'one');
    say(outbox, 'two');
    await soon(() => expect(journal.received).toHaveLength(2));
    await soon(() => expect(outbox.pendingCount()).toBe(1));
    journal.answer = ackAll;
    clock.advance(500);
    await soon(() => expect(outbox.saveState()).toBe('saved'));
    expect(numbersIn(journal.received)).toEqual([1, 2, 2]);
  });

  test('tries again later when the disk refused, and says so meanwhile', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = ({ epoch }) => ({ type: 'nack', epoch, reason: 'unavailable', expected: null });
    say(outbox, 'one');
    await soon(() => expect(outbox.saveState()).toBe('offline'));
    journal.answer = ackAll;
    clock.advance(2_000);
    await soon(() => expect(outbox.saveState()).toBe('saved'));
  });

  test.each(['not-allowed', 'invalid'] as const)(
    'calls work refused, neither saved nor offline, where the server says %s, and never sends it again',
    async (reason) => {
      const outbox = startOutbox();
      await open();
      say(outbox, 'one');
      await soon(() => expect(outbox.saveState()).toBe('saved'));
      journal.answer = ({ epoch }) => ({ type: 'nack', epoch, reason, expected: 2 });
      say(outbox, 'two');
      await soon(() => expect(outbox.saveState()).toBe('refused'));
      say(outbox, 'three');
      clock.advance(60_000);
      await outbox.drained();
      expect(outbox.saveState()).toBe('refused');
      expect(outbox.pendingCount()).toBe(1);
      expect([...stored.keys()]).toEqual([2]);
      expect(numbersIn([...journal.received, ...journal.posted])).toEqual([1, 2]);
    },
  );

  test('stops for good when another player has the session', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = ({ epoch }) => ({ type: 'fenced', epoch });
    say(outbox, 'one');
    await soon(() => expect(outbox.saveState()).toBe('taken-over'));
    say(outbox, 'two');
    clock.advance(10_000);
    expect(fences).toBe(1);
    expect(numbersIn(journal.received)).toEqual([1]);
  });

  test('does not take the fencing of an earlier page for its own', async () => {
    const outbox = startOutbox(5);
    await open();
    for (const one of journal.sockets) one.send(JSON.stringify({ type: 'fenced', epoch: 4 }));
    for (const one of journal.sockets) one.send('no json');
    say(outbox, 'one');
    await soon(() => expect(outbox.saveState()).toBe('saved'));
    expect(fences).toBe(0);
  });

  test('makes a new connection when the old one is silent about entries for five seconds', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = () => null;
    say(outbox, 'one');
    await soon(() => expect(journal.received).toHaveLength(1));
    clock.advance(5_600);
    expect(socket.isOpen()).toBe(false);
    journal.answer = ackAll;
    clock.advance(300);
    await soon(() => expect(outbox.saveState()).toBe('saved'));
  });

  test('has a last word in requests of less than 64 KiB each', async () => {
    const outbox = startOutbox();
    await open();
    journal.answer = () => null;
    for (const letter of 'abc') say(outbox, letter.repeat(40_000));
    outbox.lastWord();
    await soon(() => expect(journal.posted).toHaveLength(3));
    expect(numbersIn(journal.posted).sort()).toEqual([1, 2, 3]);
    expect([...stored.keys()]).toEqual([1, 2, 3]);
  });

  test('tells when all is acknowledged', async () => {
    const outbox = startOutbox();
    await open();
    say(outbox, 'one');
    await outbox.drained();
    expect(outbox.saveState()).toBe('saved');
  });
});
