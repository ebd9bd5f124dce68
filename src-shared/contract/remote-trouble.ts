import { z } from 'zod';
import { Timestamp } from './common';

/** Why something did not go up, or not at all: the words for remotes, and behind them six of ours. */
export const remoteTroubleWords = [
  'unreachable',
  'dns',
  'tls',
  'timeout',
  'captive-portal',
  'garbage',
  'unauthorized',
  'key-expired',
  'forbidden',
  'wrong-tenant',
  'not-found',
  'no-api',
  'conflict',
  'too-large',
  'quota',
  'rate-limited',
  'refused',
  'server-error',
  'unavailable',
  'newer',
  'stopped',
  'cancelled',
  'another-remote',
  'itself',
  'key-unreadable',
  'held',
  'package-missing',
  'fault',
] as const;
export type RemoteTroubleWord = (typeof remoteTroubleWords)[number];

export const RemoteTrouble = z
  .object({
    word: z.enum(remoteTroubleWords),
    lasting: z.boolean().describe('Trying again cannot help before something is changed'),
    facts: z.record(z.string(), z.unknown()).describe('What is known beside the word'),
    at: Timestamp,
  })
  .meta({ id: 'RemoteTrouble' });
export type RemoteTrouble = z.infer<typeof RemoteTrouble>;
