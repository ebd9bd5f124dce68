export const en = {
  unknown: {
    what: 'There is no course at this address.',
    todo: 'Ask whoever gave you the course for a new one.',
  },
  notOpen: {
    what: 'This course is not open here any more.',
    todo: 'Ask whoever gave you the course. What you did before is kept.',
  },
  full: {
    what: 'All places of this course are taken.',
    todo: 'Ask whoever gave you the course for another place.',
  },
  elsewhere: {
    what: 'This course may not be opened from this place.',
    todo: 'Open it in the learning platform that it is meant for.',
  },
  nobody: {
    what: 'The learning platform did not say who you are.',
    todo: 'Sign in there and open the course again.',
  },
  fault: {
    what: 'The course cannot be opened right now.',
    todo: 'Try again in a moment. What you did before is kept.',
  },
} as const;
