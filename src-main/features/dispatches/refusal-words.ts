import type { ErrorCode } from '../../../src-shared/contract/errors';

interface Sentences {
  readonly what: string;
  readonly todo: string;
}

const notOpen: Sentences = {
  what: 'This course is not open here any more.',
  todo: 'Ask whoever gave you the course. What you did before is kept.',
};
const full: Sentences = {
  what: 'All places of this course are taken.',
  todo: 'Ask whoever gave you the course for another place.',
};

/** What a learner reads in place of the course: what happened, and what to do. */
const sentences: Partial<Record<ErrorCode, Sentences>> = {
  DISPATCH_NOT_FOUND: {
    what: 'There is no course at this address.',
    todo: 'Ask whoever gave you the course for a new one.',
  },
  DISPATCH_NOT_ACTIVE: notOpen,
  REGISTRATION_LIMIT_EXCEEDED: full,
  LICENSE_LIMIT_EXCEEDED: full,
  FORBIDDEN: {
    what: 'This course may not be opened from this place.',
    todo: 'Open it in the learning platform that it is meant for.',
  },
  INVALID_REQUEST: {
    what: 'The learning platform did not say who you are.',
    todo: 'Sign in there and open the course again.',
  },
};

const fault: Sentences = {
  what: 'The course cannot be opened right now.',
  todo: 'Try again in a moment. What you did before is kept.',
};

export function sentencesOf(code: ErrorCode): Sentences {
  return sentences[code] ?? fault;
}
