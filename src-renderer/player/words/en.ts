export const en = {
  opening: 'Opening the course',
  loading: 'Loading',
  frameTitle: 'Course content: {{title}}',
  header: {
    label: 'Course controls',
    previous: 'Previous',
    continue: 'Next',
    ways: { exit: 'Exit', suspendAll: 'Pause', exitAll: 'Finish' },
    hints: {
      exit: 'End this activity and leave the course',
      suspendAll: 'Pause: leave now, go on here next time',
      exitAll: 'Finish: end the whole course attempt',
      abandon: 'Leave without keeping this activity’s work',
    },
    more: 'More ways to leave',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
    showContents: 'Show table of contents',
    hideContents: 'Hide table of contents',
  },
  toc: {
    label: 'Table of contents',
    progress: '{{done}} of {{total}} done',
    status: {
      completed: 'completed',
      passed: 'passed',
      failed: 'failed',
      incomplete: 'begun',
      untouched: 'not begun',
    },
    locked: 'not available now',
    course: 'Choose the whole course: it opens where it begins',
  },
  save: {
    saved: 'Saved',
    savedHint: 'Everything you did is stored.',
    saving: 'Saving',
    savingHint: 'Your last steps are on their way.',
    offline: 'Offline',
    offlineHint_one: 'The server cannot be reached. {{count}} step waits in this window; keep it open.',
    offlineHint_other: 'The server cannot be reached. {{count}} steps wait in this window; keep it open.',
    offlineButSaved: 'The server cannot be reached. Everything up to now is stored.',
    refused: 'Not saved',
    refusedHint:
      'The server did not accept a step. What was stored before it is kept; nothing after it is. Open the course again.',
    takenOver: 'Open elsewhere',
    takenOverHint: 'Another window has this course now.',
  },
  window: {
    waiting: {
      title: 'This course opens in a window of its own',
      text: 'Browsers open another window only when somebody asks for it. The course is recorded from here: keep this window open, too.',
      button: 'Open the course',
    },
    open: {
      title: 'The course is open in a window of its own',
      text: 'It is recorded from here: keep this window open. To leave, close the other window or use the buttons above.',
      button: 'Show its window',
    },
    refused:
      'The browser did not open the window. Allow pop-ups for this address, then press the button again.',
  },
  notices: {
    dismiss: 'Dismiss',
    externalBlocked: {
      title: 'This activity is on the internet',
      text: 'Its page lies outside the package, and outside pages are blocked. Choose another activity, or tell the course’s author.',
    },
    fileMissing: {
      title: 'A page of this course is missing',
      text: 'The package does not hold the page of this activity. Choose another activity, or tell the course’s author.',
    },
    apiNotFound: {
      title: 'This activity has not reported in',
      text: 'It has not found Lectern or has not spoken to it yet. It can be used, but nothing of it is recorded until it does. The support details say where it could look.',
    },
    requestRefused: {
      title: 'The course does not allow that now',
      text: 'Its own rules decide what may come next.',
    },
    timeUp: {
      title: 'The time for this activity is up',
      text: 'You may go on.',
    },
    timeUpClosed: {
      title: 'The time for that activity is up',
      text: 'It was closed. What you did in it up to then is kept.',
    },
    contentChanged: {
      title: 'The files of this course have changed',
      text: 'Load again to see them as they are now. What you did is kept.',
      reload: 'Load again',
    },
    refused: {
      title: 'Your work is no longer being saved',
      text: 'The server did not accept a step of this course and never will. Everything stored before it is kept; what you do from here on is not. Open the course again and go on from there. If it happens again, tell the course’s author.',
      again: 'Open again',
    },
    notResponding: {
      title: 'The content is not responding',
      text: 'It may be busy, or waiting for an answer from you in a window of its own. What was saved is safe. Exit works at any time.',
      reload: 'Load again',
    },
  },
  abandon: {
    title: 'Leave without keeping this activity’s work?',
    text: 'What you did in this activity since it was opened does not count. Other activities keep what they have.',
    confirm: 'Leave without keeping it',
    cancel: 'Stay here',
  },
  ended: {
    completed: 'Course completed',
    passed: 'You passed',
    failed: 'Not passed',
    suspended: 'Paused',
    abandoned: 'Left without keeping the work',
    exited: 'You have left the course',
    completedText: 'All that this course asks for is done.',
    passedText: 'The course counts as passed.',
    failedText: 'The course counts as not passed. Open it again to see whether another attempt is allowed.',
    suspendedText: 'Open the course again and you go on where you were.',
    abandonedText: 'The last activity keeps the record it had before.',
    exitedText: 'Your results up to here are recorded. You can open the course again.',
    result: 'Result',
    score: 'Score',
    time: 'Time',
    noScore: 'None',
    status: {
      passed: 'Passed',
      failed: 'Failed',
      completed: 'Completed',
      incomplete: 'Not completed',
    },
    scoreOf: '{{raw}} of {{max}}',
    allSaved: 'Everything is saved.',
    stillSaving: 'The last steps are being saved. Keep this window open.',
    notSaved_one: '{{count}} step is not on the server yet. Keep this window open until it is reached again.',
    notSaved_other:
      '{{count}} steps are not on the server yet. Keep this window open until it is reached again.',
    refused:
      'The server did not accept the last steps: they are not stored. Everything stored before them is kept. Open the course again and go on from there.',
    gaveUp: 'The content was removed',
    gaveUpText:
      'It did not answer, so it was taken away. Everything the server had acknowledged is safe; what the content did in its last moments after that may be missing.',
    again: 'Open again',
    closeWindow: 'Close window',
    goBack: 'Go back',
    closeTab: 'You can close this tab.',
  },
  choosing: {
    title: 'What next?',
    text: 'No activity is open now. Choose one from the table of contents, or leave the course.',
    textSteps:
      'No activity is open now. Go on with Next or Previous as far as they are offered, or leave the course.',
    showContents: 'Show table of contents',
  },
  problems: {
    token: {
      title: 'This link no longer opens the course',
      text: 'Links to a course are valid for a limited time. Your results are kept. Open the course again from where you started it.',
    },
    expired: {
      title: 'This session has expired',
      text: 'It was not used for a long time. Its results are kept. Start the course again from where you started it.',
    },
    sessionGone: {
      title: 'This session does not exist any more',
      text: 'Nothing was changed. Start the course again from where you started it.',
    },
    packageGone: {
      title: 'This course is no longer here',
      text: 'Its package was deleted. Your results are kept. Ask whoever gave you this course.',
    },
    unreachable: {
      title: 'The server cannot be reached',
      text: 'Check that Lectern is running and that you are on the same network. Nothing you did before is lost.',
    },
    fault: {
      title: 'The course could not be opened',
      text: 'Something failed on our side. Your results are kept. Try again; if it stays, pass on the details below.',
    },
    takenOver: {
      title: 'This course is open elsewhere',
      text: 'It was opened in another window or on another device, and only one can record at a time. What you did here up to then is kept.',
    },
    reloaded: {
      title: 'The content loaded the player again',
      text: 'It replaced the page it runs in. What you did is saved, and you can go on from there.',
    },
    retry: 'Try again',
    takeOver: 'Take over here',
    goOn: 'Go on',
    details: 'Support details',
    copyDetails: 'Copy',
    copied: 'Copied',
  },
} as const;
