import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import serverFlags from '../../.ci/server-flags.json' with { type: 'json' };
import { contract } from '../../src-shared/contract';
import { callEndpoint } from '../../src-shared/contract/call';
import { readEntrance } from '../../src-shared/contract/room-visit';
import { zipFixture } from '../support/zip-fixture';
import { otherAddress } from './given-room';
import { buildServe, startServe } from './journal-server';

/** Two hosts with a cable between them, where this system lets us make some; else this one under two of its addresses. */
const hasNamespaces = canMakeHosts();
const hostAddress = hasNamespaces ? '10.77.0.1' : otherAddress;

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(resolve('.cache', 'two-hosts-'));
let built: Awaited<ReturnType<typeof buildServe>>;
let learner: string;
beforeAll(async () => {
  built = await buildServe();
  learner = await buildLearner();
}, 120_000);
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a learner on another host comes into the room, plays, and reaches nothing else of the host', async () => {
  const dataFolder = join(folder, 'data');
  const { key, ports, ...wish } = await prepared(dataFolder);
  const words = JSON.stringify({ ...wish, origin: `http://${hostAddress}:${String(ports[0])}` });
  const serve = [
    process.execPath,
    ...serverFlags,
    built.program,
    '--data',
    dataFolder,
    '--port',
    '0',
    '--classroom',
  ];
  const { stdout } = await promisify(execFile)(...lesson(serve, [process.execPath, learner, words]));
  const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    readonly before: string;
    readonly ports: readonly number[];
  };
  expect(told.before).toBe('');
  if (hasNamespaces) expect(told.ports).toEqual(ports);
  else expect(told.ports).toEqual(expect.arrayContaining([...ports]));
  const again = await startServe(built.program, { dataFolder, key });
  const { data } = await again.call(contract.listSessions, {});
  expect(data).toMatchObject([{ location: 'from another host', learner_name: 'Ada' }]);
  await again.stop();
}, 180_000);

/** A course for a learner of the roster, and the code of the room. */
async function prepared(dataFolder: string) {
  const server = await startServe(built.program, { dataFolder });
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  await server.call(contract.assignPackages, { package_ids: [packageId], everyone: true });
  const { learner_id: learnerId } = await server.call(contract.createLearner, { name: 'Ada' });
  const { code, networks } = await server.call(contract.updateRoom, { is_open: true });
  const ports = await portsOf(networks.find(({ url }) => url !== null)?.url ?? null);
  await server.call(contract.updateRoom, { is_open: false });
  await server.stop();
  return { key: server.key, packageId, learnerId, code, ports };
}

/** Those that the room had and wants again; on a machine without a network the first that it tries. */
async function portsOf(url: string | null): Promise<readonly number[]> {
  if (url === null) return [8000, 8001];
  const { content_origin: content } = await callEndpoint(readEntrance, {}, { origin: new URL(url).origin });
  return [url, content].map((address) => Number(new URL(address).port));
}

/** Runs the server on one host and the learner on the other, and ends the server when the learner has ended. */
function lesson(serve: readonly string[], comes: readonly string[]): [string, string[]] {
  const quoted = (words: readonly string[]) =>
    words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const other = 'nsenter --net=/proc/$other/ns/net';
  const hosts = [
    'ip link set lo up',
    'unshare --net sleep 300 & other=$!',
    'until [ "$(readlink /proc/$other/ns/net)" != "$(readlink /proc/self/ns/net)" ]; do sleep 0.05; done',
    'ip link add va type veth peer name vb netns $other',
    `ip addr add ${hostAddress}/24 dev va && ip link set va up`,
    `${other} sh -c 'ip link set lo up; ip addr add 10.77.0.2/24 dev vb; ip link set vb up'`,
  ];
  const script = [
    ...(hasNamespaces ? hosts : []),
    `${quoted(serve)} >&2 & host=$!`,
    `${hasNamespaces ? `${other} ` : ''}${quoted(comes)}; ended=$?`,
    `kill $host; wait $host; ${hasNamespaces ? 'kill $other; ' : ''}exit $ended`,
  ].join('\n');
  return hasNamespaces
    ? ['unshare', ['--user', '--map-root-user', '--net', 'sh', '-c', script]]
    : ['sh', ['-c', script]];
}

async function buildLearner(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: 'test/support/learner-on-a-host.ts', target: 'node20', outDir: join(folder, 'learner') },
  });
  return join(folder, 'learner', 'learner-on-a-host.js');
}

function canMakeHosts(): boolean {
  const script = 'ip link add va type veth peer name vb && ip link set lo up';
  try {
    execFileSync('unshare', ['--user', '--map-root-user', '--net', 'sh', '-c', script], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
