/** What a learner reads in another LMS when the course cannot simply be shown. */
export const en = {
  loading: 'The course is being opened…',
  noLms: 'This course was opened outside a learning platform. Open it there, so that your results are kept.',
  noLearner: 'The learning platform did not say who you are. Sign in there and open the course again.',
  slow: 'Does the course not appear? It may be shown in a window of its own instead.',
  openWindow: 'Open the course in a window of its own',
  inWindow: 'The course is open in a window of its own. Leave this page open until you have finished there.',
  blocked: 'The browser did not let the window open. Allow windows of this site and try again.',
  ended:
    'You have left the course. Your results were handed to the learning platform; you can close this page.',
} as const;
