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

/** A host that was not reached is asked again so soon. */
const soonMs = 3_000;

/** After how many milliseconds the same may be answered; null: it is refused until something is done about it. */
export function passesAfterMs(error: unknown): number | null {
  const trouble = troubleOf(error);
  if (trouble.kind === 'wait') return trouble.seconds * 1000;
  return trouble.kind === 'unreachable' || trouble.kind === 'failed' ? soonMs : null;
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
