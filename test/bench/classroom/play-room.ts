import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '../../../src-shared/contract';
import { startServe, type ServeProcess } from '../../http/journal-server';
import { comeIntoRoom, type RoomLearner } from '../../support/room-learner';
import { courseOf } from '../ui/course';

export interface RoomWish {
  readonly dataFolder: string;
  readonly learners: number;
  readonly seconds: number;
  /** Calls of each learner. */
  readonly perSecond: number;
}

export interface RoomFound {
  readonly learners: number;
  /** From each call to its acknowledgement. */
  readonly waitsMs: readonly number[];
  /** Acknowledged. */
  readonly entriesPerSecond: number;
  readonly peakRssMb: number;
  /** Of the host: 1 is one core all the time. */
  readonly cpuShare: number;
}

/** A room in which each learner plays at this rate for so long. Throws where some of it is not acknowledged in the end. */
export async function playRoom(program: string, wish: RoomWish): Promise<RoomFound> {
  const server = await startServe(program, { dataFolder: wish.dataFolder });
  try {
    const learners = await fillRoom(server, wish.learners);
    for (const learner of learners) learner.takeWaitsMs();
    const [beganMs, usedMs] = [performance.now(), cpuMsOf(server)];
    await Promise.all(learners.map((learner, at) => play(learner, at / learners.length, wish)));
    const ms = performance.now() - beganMs;
    const cpuShare = (cpuMsOf(server) - usedMs) / ms;
    const waitsMs = learners.flatMap((learner) => learner.takeWaitsMs());
    await Promise.all(learners.map((learner) => learner.leave()));
    return {
      ...{ learners: wish.learners, waitsMs, cpuShare },
      entriesPerSecond: waitsMs.length / (ms / 1000),
      peakRssMb: peakRssMbOf(server),
    };
  } finally {
    await server.stop();
  }
}

async function fillRoom(server: ServeProcess, count: number): Promise<RoomLearner[]> {
  const { id: packageId } = await server.upload(await courseOf(0));
  await server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { code, networks } = await server.call(contract.updateRoom, { is_open: true });
  const url = networks.find((network) => network.url !== null)?.url ?? null;
  if (url === null) throw new Error('This machine is in no network');
  const learners: RoomLearner[] = [];
  for (let at = 0; at < count; at += 1) {
    const { learner_id: learnerId } = await server.call(contract.createLearner, {
      name: `Learner ${String(at)}`,
    });
    learners.push(await comeIntoRoom({ origin: new URL(url).origin, code, learnerId, packageId }));
  }
  for (const learner of learners) learner.call('LMSInitialize', '');
  await Promise.all(learners.map((learner) => learner.drained()));
  return learners;
}

/** Values as courses set them, with a Commit now and then. `shift`: 0 to 1, so that not all call at once. */
async function play(learner: RoomLearner, shift: number, { seconds, perSecond }: RoomWish): Promise<void> {
  const everyMs = 1000 / perSecond;
  await pause(shift * everyMs);
  const beganMs = performance.now();
  for (let at = 0; at < seconds * perSecond; at += 1) {
    await pause(Math.max(0, beganMs + at * everyMs - performance.now()));
    if (at % 10 === 9) learner.call('LMSCommit', '');
    else if (at % 3 === 0)
      learner.call('LMSSetValue', 'cmi.suspend_data', `${String(at)} ${'seen;'.repeat(40)}`);
    else learner.call('LMSSetValue', 'cmi.core.lesson_location', `page-${String(at)}`);
  }
  await learner.drained();
}

/** Of a process of Linux; elsewhere nothing is known, and the figure says so. */
function cpuMsOf({ pid }: ServeProcess): number {
  if (process.platform !== 'linux' || pid === undefined) return NaN;
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return ticks * 10;
}

function peakRssMbOf({ pid }: ServeProcess): number {
  if (process.platform !== 'linux' || pid === undefined) return NaN;
  const [, kib = ''] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}
