export const entrance = {
  opening: 'Opening Lectern',
  title: 'Open Lectern with a link',
  noWayIn:
    'This page needs a one-time link. When Lectern starts as a server, it prints one where it was started; open that.',
  spentLink: 'This link was used already, or it is too old. Each link works once.',
  signedOut: 'This tab is no longer signed in. Nothing was lost: all packages and sessions are stored.',
  unreachable: 'Lectern does not answer at this address. Check that it is still running.',
  how: 'To print a new link, press Enter in the terminal where Lectern runs, or start it again:',
  retry: 'Try again',
} as const;
