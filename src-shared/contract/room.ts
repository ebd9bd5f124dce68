import { z } from 'zod';
import { tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';

/** How learners say who they are: by their name alone, or by something that they know besides. */
export const signInWays = ['name', 'pin', 'pictures'] as const;
/** Learners work; are held where they are; or are led out of their courses, and begin none. */
export const lessonStates = ['open', 'paused', 'ending'] as const;

/** In characters. */
export const longestRoomTitle = 100;

const Network = z.object({
  interface: z.string().describe('Name of a network interface, e.g. "wlan0"'),
  address: z.string().describe('IPv4'),
  is_chosen: z.boolean().describe('Learners are to reach this machine there'),
  url: z.string().nullable().describe('Where learners reach this machine; null: they do not'),
  trouble: z
    .enum(['port-taken', 'not-permitted', 'failed', 'new-network'])
    .nullable()
    .describe(
      'Why they do not although they are to; new-network: nobody has opened the room in this network yet, and updateRoom with is_open does',
    ),
});
export type RoomNetwork = z.infer<typeof Network>;

export const Room = z
  .object({
    is_open: z.boolean(),
    title: z.string().describe('What learners see above their courses; empty: nothing'),
    code: z
      .string()
      .describe('Six characters that a device has to show before it is told who is in the room'),
    sign_in: z.enum(signInWays),
    lesson: z.enum(lessonStates),
    lesson_at: Timestamp.describe('Since when the lesson is as it is'),
    interfaces: z.array(z.string()).nullable().describe('Those chosen; null: all that there are'),
    networks: z.array(Network),
    local_url: z
      .string()
      .nullable()
      .describe('The same by a name that devices find by mDNS; null: nobody tells it'),
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

export const readRoom = endpoint({
  id: 'readRoom',
  summary: 'Whether and how this machine serves a room of learners',
  method: 'GET',
  path: '/api/lectern/room',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: Room,
  refusals: ['FORBIDDEN'],
});

export const updateRoom = endpoint({
  id: 'updateRoom',
  summary: 'Open or close the room, and change how it is. Only for the tenant of this machine',
  method: 'PATCH',
  path: '/api/lectern/room',
  access: 'admin',
  input: z.object({
    ...tenantField,
    is_open: z.boolean().optional(),
    title: WholeText.trim().max(longestRoomTitle).optional(),
    sign_in: z.enum(signInWays).optional(),
    lesson: z.enum(lessonStates).optional(),
    interfaces: z.array(z.string().min(1).max(100)).max(50).nullable().optional(),
  }),
  output: Room,
  refusals: ['FORBIDDEN'],
});

export const renewRoomCode = endpoint({
  id: 'renewRoomCode',
  summary: 'Give the room another code; devices that are in it stay',
  method: 'POST',
  path: '/api/lectern/room/codes',
  access: 'admin',
  input: z.object({ ...tenantField }),
  output: Room,
  refusals: ['FORBIDDEN'],
});

export const roomEndpoints = { readRoom, updateRoom, renewRoomCode };
