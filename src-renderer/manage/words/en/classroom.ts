/** Learners, what they are given and what came of it. */
export const classroom = {
  subtitle: 'Your learners, what they are given to do, and what came of it',
  room: 'Room',
  board: 'Board',
  people: 'People',
  assignments: 'Assignments',
  results: 'Results',
} as const;
