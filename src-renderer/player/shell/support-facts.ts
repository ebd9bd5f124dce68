import { openPlayer } from '../../../src-shared/contract/player';
import type { Notice } from '../shell-frame-protocol';
import type { OpenedCourse } from './open-course';

/** What happened, as names and values; a value may have several lines. */
export type Facts = Readonly<Record<string, string>>;

/** Path and version of the API that the player opens courses by; no address holds a token. */
export const openingFacts: Facts = { endpoint: `${openPlayer.method} ${openPlayer.path}`, api: 'v1' };

/** What of an open course somebody who helps needs to find it. */
export type CourseIds = Pick<OpenedCourse, 'session_id' | 'package_id'>;

export function courseFacts({ session_id: session, package_id }: CourseIds): Facts {
  return { session, package: package_id, api: 'v1' };
}

/** `request` is the file or page that the notice is about. */
export function noticeFacts({ kind, detail }: Notice, course: CourseIds): Facts {
  const facts = { code: kind, ...(kind === 'file-missing' ? { status: '404' } : {}) };
  if (detail === '') return { ...facts, ...courseFacts(course) };
  if (kind === 'api-not-found') return { ...facts, ...courseFacts(course), walk: detail };
  const request = kind === 'file-missing' ? `GET files/${detail}` : detail;
  return { ...facts, request, ...courseFacts(course) };
}

export function factsText(facts: Facts): string {
  return Object.entries(facts)
    .map(([name, value]) => (value.includes('\n') ? `${name}:\n${value}` : `${name}: ${value}`))
    .join('\n');
}
