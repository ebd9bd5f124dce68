import { ApiFailure, callEndpoint } from '../../../src-shared/contract/call';
import type { Answer } from '../../../src-shared/contract/endpoint';
import { openPlayer } from '../../../src-shared/contract/player';
import { openingFacts, type Facts } from './support-facts';
import type { Beginning } from './begin-course';
import type { ContentFrame } from './content-frame';

export type OpenedCourse = Answer<typeof openPlayer>;

/** Why there is no course to show, and the facts that help whoever is asked about it. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly facts: Readonly<Record<string, string>>;
}

export type Opened =
  { readonly course: OpenedCourse; readonly frame: ContentFrame } | { readonly problem: Problem };

export type ProblemKind =
  'token' | 'expired' | 'sessionGone' | 'packageGone' | 'unreachable' | 'fault' | 'takenOver' | 'reloaded';

/** What the course was opened with. Never throws. */
export async function openedCourse({ launch, answer, frame }: Beginning): Promise<Opened> {
  try {
    return { course: await callEndpoint(openPlayer, launch, { origin: '', fetch: () => answer }), frame };
  } catch (failure) {
    if (isOfEndingLesson(failure)) window.location.replace('/');
    return { problem: problemFrom(failure, launch.sessionId) };
  }
}

/** The page of the courses says so, and waits for the next lesson. */
function isOfEndingLesson(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.details['reason'] === 'lesson_ending';
}

export function problemFrom(failure: unknown, sessionId: string): Problem {
  if (!(failure instanceof ApiFailure)) {
    const isTransport = failure instanceof TypeError;
    return {
      kind: isTransport ? 'unreachable' : 'fault',
      facts: { ...openingFacts, session: sessionId },
    };
  }
  const { code, status, requestId } = failure;
  const request: Facts = requestId === null ? {} : { 'request id': requestId };
  return {
    kind: kindOf(failure),
    facts: { code, status: String(status), ...openingFacts, session: sessionId, ...request },
  };
}

function kindOf({ code, details }: ApiFailure): ProblemKind {
  switch (code) {
    case 'UNAUTHORIZED':
      return 'token';
    case 'FORBIDDEN':
      return details['reason'] === 'session_expired' ? 'expired' : 'token';
    case 'SESSION_NOT_FOUND':
    case 'INVALID_REQUEST':
      return 'sessionGone';
    case 'PACKAGE_NOT_FOUND':
      return 'packageGone';
    case 'SERVICE_UNAVAILABLE':
      return 'unreachable';
    default:
      return 'fault';
  }
}
