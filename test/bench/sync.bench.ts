/* How much of a slow line a sync between two Lecterns uses, and what it asks when there is nothing new. `-- --full`: 1 GB and 1,000 sessions. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { PackageId } from '../../src-shared/kernel/ids';
import { buildServe, startServe, type ServeProcess } from '../http/journal-server';
import { finished, visited } from '../http/visits';
import { startFaultyProxy } from '../support/faulty-proxy';
import { isSmall, printReport, rounded } from './bench-report';
import { courseOf } from './ui/course';
import { until } from './ui/until';

const mega = 1_000_000;
const full = { packages: 10, packageBytes: 100 * mega, sessions: 1000 };
const routine = { packages: 5, packageBytes: 10 * mega, sessions: 50 };
const small = { packages: 1, packageBytes: mega / 4, sessions: 2 };
const size = isSmall ? small : process.argv.includes('--full') ? full : routine;

/** 10 Mbit/s. */
const bytesPerSecond = 1_250_000;
const link = isSmall ? { bytesPerSecond, roundTripMs: 5 } : { bytesPerSecond, roundTripMs: 200 };

async function main(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache', 'bench-sync-'));
  const built = await buildServe();
  const stops: (() => Promise<void>)[] = [];
  try {
    const [here, there] = [await started('here'), await started('there')];
    const bytes = await fill(here);
    const proxy = await startFaultyProxy(there.origin, link);
    stops.unshift(() => proxy[Symbol.asyncDispose]());
    const wanted = { url: proxy.origin, key: there.key };
    const { id: remoteId } = await here.call(contract.createRemote, wanted);
    const seconds = await synced(here, remoteId, bytes);
    const asked = proxy.seen.length;
    await synced(here, remoteId, 0);
    report({ bytes, seconds, asked, idle: proxy.seen.length - asked });
  } finally {
    for (const stop of stops) await stop();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }

  async function started(name: string): Promise<ServeProcess> {
    const server = await startServe(built.program, { dataFolder: path.join(folder, name) });
    stops.push(server.stop);
    return server;
  }
}

/** Packages, and visits to them one after the other; how many bytes of packages there are. */
async function fill(server: ServeProcess): Promise<number> {
  const packageIds: PackageId[] = [];
  let bytes = 0;
  for (let at = 0; at < size.packages; at += 1) {
    const zip = await courseOf(size.packageBytes + at);
    bytes += zip.length;
    packageIds.push((await server.upload(zip)).id);
  }
  for (let at = 0; at < size.sessions; at += 1) {
    const packageId = packageIds[at % packageIds.length];
    if (packageId !== undefined)
      await visited(server, { packageId, user_id: `learner-${String(at)}` }, finished);
  }
  return bytes;
}

/** Seconds until everything is there. Throws where something is not, or takes far longer than the bytes and the ways of the line do. */
async function synced(server: ServeProcess, remoteId: Remote['id'], bytes: number): Promise<number> {
  const beganMs = performance.now();
  await server.call(contract.syncNow, { remoteId });
  const isThere = async () => {
    const { data } = await server.call(contract.listRemotes, {});
    const remote = data.find(({ id }) => id === remoteId);
    if (remote?.state === 'idle' && remote.sessions.sent === size.sessions) return true;
    if (remote?.state !== 'syncing') throw new Error(`The sync ended with ${JSON.stringify(remote)}`);
    return undefined;
  };
  const leastMs = (bytes / bytesPerSecond) * 1000 + size.sessions * 10 * link.roundTripMs;
  await until('the end of the sync', isThere, { waitMs: 60_000 + 3 * leastMs, pauseMs: 100 });
  return (performance.now() - beganMs) / 1000;
}

interface Found {
  readonly bytes: number;
  readonly seconds: number;
  readonly asked: number;
  readonly idle: number;
}

function report({ bytes, seconds, asked, idle }: Found): void {
  const least = bytes / bytesPerSecond;
  printReport({
    bench: 'sync',
    table: [
      ['over 10 Mbit/s', 'seconds', 'requests'],
      [
        `${String(size.packages)} packages of ${String(size.packageBytes / mega)} MB, ${String(size.sessions)} sessions`,
        seconds.toFixed(1),
        String(asked),
      ],
      ['the bytes of the packages alone, at the rate of the line', least.toFixed(1), ''],
      ['once more, with nothing new', '', String(idle)],
    ],
    figures: { linkShare: rounded(least / seconds), idleRequests: idle },
    aims: { linkShare: 0.8, idleRequests: 3 },
    aimsAreLeast: ['linkShare'],
  });
}

await main();
