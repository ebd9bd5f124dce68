import { ApiFailure } from '../../src-shared/contract/call';

/** Why the room did not do what was asked, as far as the page goes another way for it. */
export type Trouble =
  | { readonly kind: 'unreachable' | 'room-code' | 'card' | 'secret' | 'secret-needed' | 'gone' }
  | { readonly kind: 'visit-ended' | 'lesson-ending' | 'not-open' | 'failed' }
  | { readonly kind: 'wait'; readonly seconds: number };

const kindByReason: Partial<Record<string, Exclude<Trouble['kind'], 'wait'>>> = {
  room_code: 'room-code',
  card: 'card',
  secret: 'secret',
  secret_needed: 'secret-needed',
  lesson_ending: 'lesson-ending',
  not_assigned: 'not-open',
  attempts_used_up: 'not-open',
};

/** What a call to the room threw. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiFailure))
    return { kind: error instanceof TypeError || isAborted(error) ? 'unreachable' : 'failed' };
  const { code, details } = error;
  switch (code) {
    case 'RATE_LIMIT_EXCEEDED': {
      const seconds = Number(details['retry_after_seconds']);
      return { kind: 'wait', seconds: Number.isFinite(seconds) ? Math.max(1, seconds) : 5 };
    }
    case 'UNAUTHORIZED':
      return { kind: 'visit-ended' };
    case 'NOT_FOUND':
      return { kind: 'gone' };
    case 'PACKAGE_NOT_FOUND':
      return { kind: 'not-open' };
    case 'SERVICE_UNAVAILABLE':
      return { kind: 'unreachable' };
    default:
      return { kind: kindByReason[String(details['reason'])] ?? 'failed' };
  }
}

/** Asked again the same, it may be answered. */
export function mayPass(error: unknown): boolean {
  const { kind } = troubleOf(error);
  return kind === 'unreachable' || kind === 'failed';
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
