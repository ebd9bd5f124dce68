import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contract } from '../../../src-shared/contract';
import { buildServe, startServe } from '../../http/journal-server';

export interface ImportFigures {
  /** From the request until the package can be launched. */
  readonly ms: number;
  /** Longest time in which the event loop of the server came to nothing else. */
  readonly maxBlockMs: number;
  /** CPU time that its thread had in that time: the rest was spent waiting for the disk or for a turn on the processor. */
  readonly blockCpuMs: number;
  /** Most memory of the server process that was resident since its start, in MiB. */
  readonly peakRssMb: number;
}

export interface WatchedServer {
  importOf(path: string): Promise<ImportFigures>;
  stop(): Promise<void>;
}

/** A server of a process of its own, as it is released, and beside it a timer that tells how long the event loop was held up. */
export async function startWatchedServer(folder: string): Promise<WatchedServer> {
  const built = await buildServe();
  const [hook, told] = [join(folder, 'hook.mjs'), join(folder, 'told.json')];
  writeFileSync(hook, hookCode(told));
  const under = ['env', `NODE_OPTIONS=--import=${pathToFileURL(hook).href}`];
  const server = await startServe(built.program, { dataFolder: join(folder, 'data'), under });
  const ask = async (): Promise<Told> => {
    const before = toldIn(told);
    process.kill(before.pid, 'SIGUSR2');
    for (;;) {
      const now = toldIn(told);
      if (now.times > before.times) return now;
      await pause(5);
    }
  };
  return {
    importOf: async (path) => {
      await ask();
      const startMs = performance.now();
      const { files } = await server.call(contract.importFiles, { paths: [path] });
      const begun = files[0]?.import;
      if (!begun) throw new Error(`The server did not take the package: ${JSON.stringify(files)}`);
      const { package_id: packageId } = begun;
      for (;;) {
        const { status, error } = await server.call(contract.packageStatus, { packageId });
        if (status === 'failed') throw new Error(`The import failed: ${JSON.stringify(error)}`);
        if (status === 'ready') break;
        await pause(10);
      }
      const ms = performance.now() - startMs;
      const { pid, maxBlockMs, blockCpuMs } = await ask();
      await server.call(contract.launchPackage, { packageId, user_id: 'bench' });
      const peakRssMb = peakRssOf(pid);
      await server.call(contract.deletePackage, { packageId });
      return { ms, maxBlockMs, blockCpuMs, peakRssMb };
    },
    stop: async () => {
      await server.stop();
      built.remove();
    },
  };
}

interface Told {
  readonly pid: number;
  readonly times: number;
  readonly maxBlockMs: number;
  readonly blockCpuMs: number;
}

/** Runs before the server in its process: tells on SIGUSR2 how long the loop was held up since the last time. */
function hookCode(told: string): string {
  return `import { renameSync, writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    const everyMs = 5;
    const cpuMs = () => {
      const { user, system } = process.threadCpuUsage();
      return (user + system) / 1000;
    };
    let times = 0;
    let [last, worst] = [{ ms: performance.now(), cpuMs: cpuMs() }, { maxBlockMs: 0, blockCpuMs: 0 }];
    const tell = () => {
      const told = ${JSON.stringify(told)};
      writeFileSync(told + '.part', JSON.stringify({ pid: process.pid, times, ...worst }));
      renameSync(told + '.part', told);
      times += 1;
      [last, worst] = [{ ms: performance.now(), cpuMs: cpuMs() }, { maxBlockMs: 0, blockCpuMs: 0 }];
    };
    if (isMainThread) {
      tell();
      process.on('SIGUSR2', tell);
      setInterval(() => {
        const now = { ms: performance.now(), cpuMs: cpuMs() };
        const blockMs = now.ms - last.ms - everyMs;
        if (blockMs > worst.maxBlockMs) worst = { maxBlockMs: blockMs, blockCpuMs: now.cpuMs - last.cpuMs };
        last = now;
      }, everyMs).unref();
    }`;
}

function toldIn(file: string): Told {
  return JSON.parse(readFileSync(file, 'utf8')) as Told;
}

function peakRssOf(pid: number): number {
  const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kib) / 1024;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
