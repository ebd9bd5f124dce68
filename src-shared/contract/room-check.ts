import { z } from 'zod';
import { firewalls } from '../kernel/firewalls';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';

const outcome = z.enum(['ok', 'failed', 'unknown']);
const ports = z
  .array(z.int())
  .describe('TCP ports that devices have to reach: of the pages, and of the content');

const RoomCheck = z.discriminatedUnion('check', [
  z.object({
    check: z.literal('networks'),
    outcome: outcome.describe('failed: there is none; unknown: devices may be in another one of several'),
    interfaces: z.array(z.string()).describe('Names of those chosen, which this machine is in now'),
  }),
  z.object({
    check: z.literal('answers'),
    outcome: outcome.describe('Of this address, asked from this machine itself'),
    interface: z.string(),
    address: z.string(),
    pages: z.boolean().describe('The port of the pages answers'),
    content: z.boolean().describe('The port of the content answers'),
    ports,
  }),
  z.object({
    check: z.literal('private'),
    outcome: outcome.describe(
      'failed: the address is one of the internet, which may reach this machine there',
    ),
    interface: z.string(),
    address: z.string(),
  }),
  z.object({
    check: z.literal('firewall'),
    outcome: outcome.describe(
      'ok: devices have come through, or none is likely; failed: a device says that it lets pages through alone',
    ),
    firewall: z.enum(firewalls).describe('That is likely on this machine; other: nobody can tell'),
    ports,
  }),
  z.object({
    check: z.literal('devices'),
    outcome: outcome.describe(
      'unknown: none has come yet; failed: some reached the pages and not the content',
    ),
    came: z.int().describe('Devices that have reached the pages'),
    blocked: z.int().describe('Of those, the ones that say that they do not reach the content'),
  }),
]);
export type RoomCheck = z.infer<typeof RoomCheck>;

const ArrivedDevice = z.object({
  address: z.string(),
  device: z.string().describe('E.g. "Chromebook, Chrome"; empty where it is not known'),
  is_this_machine: z.boolean(),
  first_at: Timestamp,
  last_at: Timestamp,
  content: z
    .enum(['reached', 'blocked', 'unknown'])
    .describe('Whether it reaches the content too; unknown: it has neither come nor said that it cannot'),
});
export type ArrivedDevice = z.infer<typeof ArrivedDevice>;

export const checkRoom = endpoint({
  id: 'checkRoom',
  summary:
    'Try whether devices can get into the room, and tell which ones have reached it since the program began',
  method: 'GET',
  path: '/api/lectern/room/check',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: z.object({
    system: z.enum(['linux', 'windows', 'mac', 'other']).describe('Of this machine'),
    checks: z.array(RoomCheck),
    devices: z.array(ArrivedDevice).describe('The last one first; some hundreds at most'),
  }),
  refusals: ['FORBIDDEN'],
});

export const roomCheckEndpoints = { checkRoom };
