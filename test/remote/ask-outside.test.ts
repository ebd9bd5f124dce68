import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { createOutgoingLog } from '../../src-main/platform/outgoing';
import { askOutside, type OutsideLimits, type OutsideRequest } from '../../src-main/remote/ask-outside';
import { createKeptWay, wayOfOne } from '../../src-main/remote/outside-way';
import { beginningOf, wholeText } from '../../src-main/remote/outside-text';
import { listening, startHttp, startTcp } from '../support/http-ends';
import { selfSigned } from '../support/self-signed';

const patient = { connectMs: 10_000, idleMs: 10_000, wholeMs: 15_000 };
const asked = (url: string, more: Partial<OutsideRequest> = {}): OutsideRequest => ({
  ...{ purpose: 'sync', url, method: 'GET', headers: {}, limits: patient, way: wayOfOne(true) },
  ...more,
});
const newLog = () => createOutgoingLog({ nowMs: () => 0 }, () => undefined);
const text = (request: OutsideRequest, log = newLog()) =>
  askOutside(request, log, async (answer) => ({
    ...{ status: answer.status, headers: answer.headers },
    text: await wholeText(answer, 100_000),
  }));

test('sends what it is told to, and lists it with its sizes', async () => {
  await using end = await startHttp((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      res.setHeader('X-Seen', `${String(req.method)} ${String(req.url)} ${String(req.headers['x-own'])}`);
      res.writeHead(418).end(Buffer.concat(parts).toString() + '!');
    });
  });
  const log = newLog();
  const body = 'Grüße';
  const answer = await text(
    asked(`${end.origin}/a?b=c`, { method: 'PATCH', headers: { 'X-Own': 'yes' }, body }),
    log,
  );
  expect(answer).toMatchObject({ status: 418, text: 'Grüße!', headers: { 'x-seen': 'PATCH /a?b=c yes' } });
  expect(log.read().requests).toMatchObject([
    { purpose: 'sync', origin: end.origin, method: 'PATCH', outcome: 'answered', status: 418 },
  ]);
  expect(log.read().requests[0]).toMatchObject({ bytesSent: 7, bytesReceived: 8 });
});

test('sends a stream of known length, and tells how far it is', async () => {
  await using end = await startHttp((req, res) => {
    let size = 0;
    req.on('data', (part: Buffer) => (size += part.length));
    req.on('end', () => res.end(`${String(size)} ${String(req.headers['content-length'])}`));
  });
  const told: number[] = [];
  const parts = [1, 2, 3, 4].map(() => Buffer.alloc(100_000));
  const body = {
    ...{ sizeBytes: 400_000, open: () => Readable.from(parts) },
    onProgress: (bytes: number) => void told.push(bytes),
  };
  const answer = await text(asked(end.origin, { method: 'PUT', body }));
  expect(answer.text).toBe('400000 400000');
  expect(told).toEqual([100_000, 200_000, 300_000, 400_000]);
});

test.each([
  ['shorter', 5],
  ['longer', 2],
])('sends no stream that is %s than it was said to be', async (_, sizeBytes) => {
  await using end = await startHttp((req, res) => req.resume().on('end', () => res.end('taken')));
  const body = { sizeBytes, open: () => Readable.from([Buffer.from('abc')]) };
  await expect(text(asked(end.origin, { method: 'PUT', body }))).rejects.toThrow(RangeError);
});

test('tells of a source that fails as what it is', async () => {
  await using end = await startHttp((req, res) => req.resume().on('end', () => res.end('taken')));
  const fault = new Error('the disk is gone');
  const open = () => new Readable({ read: (): void => void 0 }).destroy(fault);
  const failed = text(asked(end.origin, { method: 'PUT', body: { sizeBytes: 9, open } }));
  await expect(failed).rejects.toBe(fault);
});

test('takes an answer that comes before all was sent, and sends no more', async () => {
  let received = 0;
  await using end = await startHttp((req, res) => {
    res.writeHead(413).end('too large');
    req.on('data', (part: Buffer) => (received += part.length));
  });
  const body = { sizeBytes: 900_000, open: () => Readable.from(slowly(90)) };
  const answer = await text(asked(end.origin, { method: 'PUT', body }));
  expect(answer).toMatchObject({ status: 413, text: 'too large' });
  expect(received).toBeLessThan(900_000);
});

async function* slowly(parts: number) {
  for (let at = 0; at < parts; at += 1) {
    yield Buffer.alloc(10_000);
    await new Promise((go) => setTimeout(go, 5));
  }
}

test('asks before it sends much, and sends nothing to who does not want it', async () => {
  const server = createServer().on('checkContinue', (req, res) => {
    if (req.url === '/no') return void res.writeHead(403).end('no');
    res.writeContinue();
    req.resume().on('end', () => res.end('taken'));
  });
  await using end = await listening(server);
  await using deaf = await startTcp((socket) => {
    let size = 0;
    socket.on('data', (bytes: Buffer) => {
      size += bytes.length;
      if (size >= 2_000_000) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntaken');
    });
  });
  const sent: number[] = [];
  const body = {
    ...{ sizeBytes: 2_000_000, open: () => Readable.from([Buffer.alloc(2_000_000)]) },
    onProgress: (bytes: number) => void sent.push(bytes),
  };
  const put = (url: string) => text(asked(url, { method: 'PUT', body }));
  expect(await put(`${end.origin}/no`)).toMatchObject({ status: 403, text: 'no' });
  expect(sent).toEqual([]);
  expect((await put(end.origin)).text).toBe('taken');
  expect((await put(deaf.origin)).text).toBe('taken');
});

test('follows no redirect', async () => {
  await using end = await startHttp((_, res) => res.writeHead(302, { Location: '/elsewhere' }).end());
  const answer = await text(asked(end.origin));
  expect(answer).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
});

test('reaches no inner address unless it may, by name or by number, and lists that as stopped', async () => {
  await using end = await startHttp((_, res) => res.end());
  const log = newLog();
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    await expect(
      text(asked(`http://${host}:${String(end.port)}`, { way: wayOfOne(false) }), log),
    ).rejects.toMatchObject({ reason: 'forbidden-address' });
  expect(log.read()).toMatchObject({ sent: 0, stopped: 3 });
  expect(end.connections()).toBe(0);
});

test('keeps its connection for the next request to the same remote, and gives it up when told', async () => {
  await using end = await startHttp((req, res) => req.resume().on('end', () => res.end('ok')));
  const way = createKeptWay(true);
  for (const method of ['GET', 'POST', 'GET'])
    await text(asked(end.origin, { way, method, ...(method === 'POST' ? { body: 'x' } : {}) }));
  expect(end.connections()).toBe(1);
  way.close();
  await text(asked(end.origin, { way: wayOfOne(true) }));
  expect(end.connections()).toBe(2);
});

test('says that nobody is there, that a name is none, and that it was called off', async () => {
  const end = await startHttp(() => undefined);
  const calledOff = new AbortController();
  const hanging = text(asked(end.origin, { signal: calledOff.signal }));
  await vi.waitFor(() => expect(end.connections()).toBe(1));
  calledOff.abort();
  await expect(hanging).rejects.toMatchObject({ reason: 'cancelled' });
  await expect(text(asked(end.origin, { signal: calledOff.signal }))).rejects.toMatchObject({
    reason: 'cancelled',
  });
  await end[Symbol.asyncDispose]();
  await expect(text(asked(end.origin))).rejects.toMatchObject({
    ...{ reason: 'unreachable', code: 'ECONNREFUSED' },
  });
  await expect(text(asked('http://no-such-host.invalid/'))).rejects.toMatchObject({ reason: 'dns' });
});

test('waits no longer than each limit allows', async () => {
  await using silent = await startTcp(() => undefined);
  await using dripping = await startTcp((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n');
    const drip = setInterval(() => socket.write('.'), 20);
    socket.on('close', () => clearInterval(drip));
  });
  const limited = (url: string, limits: Partial<OutsideLimits>) =>
    text(asked(url, { limits: { ...patient, ...limits } }));
  await expect(limited(silent.origin.replace('http', 'https'), { connectMs: 100 })).rejects.toMatchObject({
    ...{ reason: 'timeout', code: 'connect' },
  });
  await expect(limited(silent.origin, { idleMs: 100 })).rejects.toMatchObject({ code: 'idle' });
  await expect(limited(dripping.origin, { idleMs: 5000, wholeMs: 300 })).rejects.toMatchObject({
    ...{ reason: 'timeout', code: 'whole' },
  });
  await expect(limited(dripping.origin, { wholeMs: 200, perByteMs: 1 })).rejects.toMatchObject({
    code: 'whole',
  });
});

test('gives a long answer its time, by its bytes', async () => {
  await using slow = await startHttp((_, res) => {
    let left = 100;
    const more = setInterval(() => {
      left -= 1;
      if (left > 0) return void res.write('x'.repeat(1000));
      clearInterval(more);
      res.end();
    }, 10);
  });
  const limits = { ...patient, wholeMs: 600, perByteMs: 0.5 };
  expect((await text(asked(slow.origin, { limits }))).text).toHaveLength(99_000);
});

test('bounds what is hostile: headers without end, bodies that are too long, words that are no HTTP', async () => {
  await using endless = await startTcp((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const more = setInterval(() => socket.write(`X-More: ${'x'.repeat(1000)}\r\n`), 1);
    socket.on('close', () => clearInterval(more));
  });
  await using huge = await startHttp((_, res) => {
    const write = (): void => {
      if (!res.destroyed) res.write(Buffer.alloc(60_000), write);
    };
    write();
  });
  await using other = await startTcp((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  await expect(text(asked(endless.origin))).rejects.toMatchObject({ reason: 'not-http' });
  const way = createKeptWay(true);
  await expect(text(asked(huge.origin, { way }))).rejects.toMatchObject({ reason: 'too-long' });
  await askOutside(asked(huge.origin, { way }), newLog(), () => Promise.resolve());
  const unread = askOutside(asked(huge.origin, { way }), newLog(), () => Promise.reject(new Error('no')));
  await expect(unread).rejects.toThrow('no');
  await expect.poll(huge.open).toBe(0);
  await expect(text(asked(other.origin))).rejects.toMatchObject({ reason: 'not-http' });
});

test('tells an answer that breaks off from one that never came', async () => {
  await using half = await startTcp((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc'),
  );
  await using none = await startTcp((socket) => socket.destroy());
  const log = newLog();
  await expect(text(asked(half.origin), log)).rejects.toMatchObject({ reason: 'broken-off' });
  expect(log.read().requests).toMatchObject([{ outcome: 'answered', status: 200, bytesReceived: 3 }]);
  await expect(text(asked(none.origin))).rejects.toMatchObject({ reason: 'unreachable' });
});

test('keeps the beginning of a long answer where that is enough', async () => {
  await using end = await startHttp((_, res) => res.end('x'.repeat(50_000)));
  const log = newLog();
  const beginning = await askOutside(asked(end.origin), log, (answer) => beginningOf(answer, 10));
  expect(beginning).toBe('x'.repeat(10));
  expect(log.read().requests).toMatchObject([{ bytesReceived: 50_000 }]);
});

test('accepts no certificate that nobody vouches for, whatever the environment says', async () => {
  await using end = await listening(
    createHttpsServer(selfSigned, (_, res) => res.end()),
    'https',
  );
  await using plain = await startHttp((_, res) => res.end());
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  try {
    await expect(text(asked(end.origin))).rejects.toMatchObject({
      ...{ reason: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    await expect(text(asked(plain.origin.replace('http', 'https')))).rejects.toMatchObject({
      reason: 'tls',
    });
  } finally {
    vi.unstubAllEnvs();
  }
});

test('takes a switch of protocols as an answer', async () => {
  await using end = await startTcp((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  );
  expect((await text(asked(end.origin))).status).toBe(101);
});
