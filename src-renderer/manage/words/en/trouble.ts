/** What keeps results from going up: what happened, and what to do. What is safe is said for all of them alike. */
export const trouble = {
  safe: {
    again: 'Nothing is lost: everything stays here and is tried again {{when}}.',
    asked: 'Nothing is lost: everything stays here until you sync again.',
    stays: 'Nothing is lost: everything stays here and goes up once this is put right.',
    notSent: 'Nothing was sent to it, and nothing here was changed.',
    trial: 'Nothing was sent, and nothing was kept.',
  },
  said: 'The server said: “{{text}}”',
  status: 'Answer {{status}}',
  code: 'Code {{code}}',
  unreachable: {
    what: '{{host}} does not answer',
    todo: 'See whether that server is running, and whether this machine has a network.',
  },
  dns: {
    what: 'Nobody knows a server named {{host}}',
    todo: 'Look for a slip in the address, and see whether this machine has a network.',
  },
  tls: {
    what: 'No safe connection to {{host}} came about',
    whatUnvouched: 'Nobody vouches for the certificate of {{host}}',
    whatExpired: 'The certificate of {{host}} has expired',
    whatNotYet: 'The certificate of {{host}} is not valid yet',
    whatOtherName: 'The certificate at {{host}} is made out to another name',
    whatNone: '{{host}} does not speak https at this address',
    whatOnly: '{{host}} speaks only https at this address',
    todo: 'Ask whoever runs that server; a firewall on the way can also be the cause.',
    todoClock:
      'See whether the clock of this machine is right; if it is, that server needs a new certificate.',
    todoNone: 'Correct the port, or begin the address with http:// if that server is in your own network.',
    todoOnly: 'Begin the address with https://, or correct the port.',
  },
  timeout: {
    what: '{{host}} took too long to answer',
    todo: 'The network may be slow, or that server busy. Try again later.',
  },
  'captive-portal': {
    what: 'A web page answered in place of {{host}}',
    whatElsewhere: '{{host}} led to another place: {{to}}',
    todo: 'If this network asks you to log in, as in a hotel, do so in a browser. Otherwise look for a slip in the address.',
  },
  garbage: {
    what: '{{host}} answered something that cannot be read',
    whatRedirect: '{{host}} leads from this address to another one',
    whatChecksum: 'What {{host}} received differs from what was sent',
    todo: 'See whether the address leads to a Lectern or a SCORM cloud, with everything before “/api”.',
    todoAgain: 'Sync again. If it stays so, something on the way changes what is sent.',
  },
  unauthorized: {
    what: '{{host}} does not know the key',
    todo: 'Make a key there and enter it here under “Edit”.',
  },
  'key-expired': {
    what: 'The key for {{host}} has expired',
    todo: 'Make a new key there and enter it here under “Edit”.',
  },
  forbidden: {
    what: 'The key may not do this on {{host}}',
    whatRead: 'The key may write on {{host}}, but not read',
    whatWrite: 'The key may read on {{host}}, but not write',
    todo: 'Make a key there that may read and write, and enter it here under “Edit”.',
  },
  'wrong-tenant': {
    what: 'The key belongs to another tenant of {{host}}',
    todo: 'Enter a key of the right tenant under “Edit”.',
  },
  'not-found': {
    what: '{{host}} does not have what this belongs to',
    todo: 'It may have been deleted there. Sync again, or see whether the address is complete.',
  },
  'no-api': {
    what: 'At this address of {{host}} there is nothing of this API',
    todo: 'Look for a slip in the path and in the port: it is the address of a Lectern as you open it in a browser, or of a SCORM cloud, with everything before “/api”.',
  },
  conflict: {
    what: 'On {{host}} this kept changing while it was sent',
    todo: 'Close the course there if it is open, then sync again.',
  },
  'too-large': {
    what: 'This is larger than {{host}} accepts',
    todo: 'Have the limit raised there, or import a smaller package.',
  },
  quota: {
    what: '{{host}} has no more room for this tenant',
    todo: 'Delete there what nobody needs, or have the limit raised.',
  },
  'rate-limited': {
    what: '{{host}} asks for a pause',
    todo: 'There is nothing to do: the pause is kept.',
  },
  refused: {
    what: '{{host}} refused this',
    todo: 'Read what the server said; whoever runs it can tell more.',
  },
  'server-error': {
    what: '{{host}} had a fault of its own',
    todo: 'If it stays so, tell whoever runs that server.',
  },
  unavailable: {
    what: '{{host}} is out of service for the moment',
    todo: 'Wait until it is back.',
  },
  newer: {
    what: '{{host}} writes “{{seen}}”, which this Lectern does not know',
    todo: 'Update this Lectern: that server is newer.',
  },
  stopped: {
    what: '{{host}} lies on this machine or in its network, where Lectern may not go',
    todo: 'Allow addresses of your own network in the settings, or use another address.',
  },
  cancelled: {
    what: 'The sync with {{host}} was called off',
    todo: 'Sync again when you like.',
  },
  'another-remote': {
    what: 'At {{host}} there is another server than the one you paired with',
    whatTenant: 'The key now leads to another tenant of {{host}} than the one you paired with',
    whatInstance: 'At {{host}} another Lectern answers than the one you paired with, or one with other data',
    whatPackage: 'At {{host}} the packages are gone that were sent there before',
    todo: 'If the server was set up anew on purpose, pair again. If not, find out who answers at this address.',
  },
  itself: {
    what: '{{host}} is this Lectern itself',
    todo: 'Remove it, and add the server that results are to go to. With this one nothing has left this machine.',
  },
  'key-unreadable': {
    what: 'The key for {{host}} can no longer be read on this machine',
    todo: 'Enter the key again under “Edit”. This happens after a move to another machine or user.',
  },
  held: {
    what: 'The course is open, so its results are not sent yet',
    whatThere: 'The course is open on {{host}}, so its results are not taken yet',
    todo: 'Close the course, then sync again.',
  },
  fault: {
    what: 'A fault of this Lectern kept the results from being sent',
    todo: 'If it happens again, look into the log in the data folder.',
  },
  'package-missing': {
    what: 'The package of this session is not here, so it cannot be sent',
    whatFolder: 'The package is a linked folder, which cannot be sent',
    whatGone: 'The version of the package that was played is not here any more',
    whatFile: 'The file of the package is missing in the data folder',
    todo: 'Import the package again, or bring it to that server in another way.',
    todoFolder: 'Import the folder as a package, or bring the package to that server in another way.',
  },
} as const;
