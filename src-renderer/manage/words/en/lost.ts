/** What a remote had less of than it had confirmed. */
export const lost = {
  what_one: '{{name}} had lost {{count}} result that it had confirmed',
  what_other: '{{name}} had lost {{count}} results that it had confirmed',
  whatPackages_one: '{{name}} had lost {{count}} package that it had confirmed',
  whatPackages_other: '{{name}} had lost {{count}} packages that it had confirmed',
  why: 'This happens when a backup is restored there. Nothing is lost: everything is still here and goes up again.',
  read: 'Understood',
  didSessions_one: '{{count}} session was gone or older there: sent again',
  didSessions_other: '{{count}} sessions were gone or older there: sent again',
  didPackages_one: '{{count}} package was gone there',
  didPackages_other: '{{count}} packages were gone there',
} as const;
