import type { Answer } from '../../../src-shared/contract/endpoint';
import type { ArrivedDevice, checkRoom, RoomCheck } from '../../../src-shared/contract/room-check';
import type { LikelyFirewall } from '../../../src-shared/kernel/firewalls';
import type { NetworkAddress } from '../../platform/network-addresses';
import { answersHere } from '../../remote/answers-here';
import { isInnerAddress } from '../../remote/forbidden-address';
import type { Arrivals } from './arrivals';
import type { OpenAddress } from './hosting';

export interface CheckParts {
  /** All of this machine. */
  readonly addresses: readonly NetworkAddress[];
  /** Those at which the room is to be. */
  readonly chosen: readonly NetworkAddress[];
  readonly open: readonly OpenAddress[];
  /** That would be opened first, of the pages and of the content. */
  readonly usualPorts: readonly number[];
  readonly arrivals: Pick<Arrivals, 'list'>;
  readonly firewall: LikelyFirewall;
}

/** Tries whether devices can get in, as far as this machine can tell by itself, and says what devices have told. */
export async function checkAll(parts: CheckParts): Promise<Answer<typeof checkRoom>> {
  const { chosen, open } = parts;
  const own = new Set(parts.addresses.map(({ address }) => address));
  const devices = parts.arrivals.list((address) => own.has(address) || address.startsWith('127.'));
  const ports = [...new Set(open.flatMap(({ learnerPort, contentPort }) => [learnerPort, contentPort]))];
  return {
    system: systemOf(process.platform),
    checks: [
      networksCheck(chosen),
      ...(await Promise.all(open.map(answersCheck))),
      ...chosen.map(privateCheck),
      firewallCheck(parts.firewall, devices, ports.length > 0 ? ports : parts.usualPorts),
      devicesCheck(devices),
    ],
    devices,
  };
}

export function networksCheck(chosen: readonly NetworkAddress[]): RoomCheck {
  const interfaces = [...new Set(chosen.map(({ name }) => name))];
  const outcome = interfaces.length === 0 ? 'failed' : interfaces.length === 1 ? 'ok' : 'unknown';
  return { check: 'networks', outcome, interfaces };
}

async function answersCheck({ name, address, learnerPort, contentPort }: OpenAddress): Promise<RoomCheck> {
  const [pages, content] = await Promise.all([
    answersHere(address, learnerPort),
    answersHere(address, contentPort),
  ]);
  return {
    ...{ check: 'answers', interface: name, address, pages, content },
    outcome: pages && content ? 'ok' : 'failed',
    ports: [learnerPort, contentPort],
  };
}

function privateCheck({ name, address }: NetworkAddress): RoomCheck {
  const outcome = isInnerAddress(address) ? 'ok' : 'failed';
  return { check: 'private', outcome, interface: name, address };
}

type Arrived = Pick<ArrivedDevice, 'content' | 'is_this_machine'>;

/** What comes from this machine itself has passed no firewall. */
const others = (devices: readonly Arrived[]) => devices.filter((one) => !one.is_this_machine);

export function firewallCheck(
  firewall: LikelyFirewall,
  devices: readonly Arrived[],
  ports: readonly number[],
): RoomCheck {
  const came = others(devices);
  const isBlocked = came.some(({ content }) => content === 'blocked');
  const isThrough = came.some(({ content }) => content === 'reached') || firewall === 'none';
  const outcome = isBlocked ? 'failed' : isThrough ? 'ok' : 'unknown';
  return { check: 'firewall', outcome, firewall, ports: [...ports] };
}

export function devicesCheck(devices: readonly Arrived[]): RoomCheck {
  const came = others(devices);
  const blocked = came.filter(({ content }) => content === 'blocked').length;
  const outcome = came.length === 0 ? 'unknown' : blocked > 0 ? 'failed' : 'ok';
  return { check: 'devices', outcome, came: came.length, blocked };
}

function systemOf(platform: NodeJS.Platform): Answer<typeof checkRoom>['system'] {
  if (platform === 'win32') return 'windows';
  if (platform === 'darwin') return 'mac';
  return platform === 'linux' ? 'linux' : 'other';
}
