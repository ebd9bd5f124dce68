export const access = {
  origins: 'Allowed sites',
  originsHelp:
    'Pages of these sites may call the API with a key, and show the player in a frame. All other sites are refused.',
  originsNone: 'No site is allowed. Programs that are no web pages need no entry here.',
  originsList: 'Allowed sites',
  origin: 'Site',
  originHelp: 'Scheme, host and port, e.g. https://portal.example',
  originBad: 'This is no origin: write it like https://portal.example, without a path.',
  originThere: 'This site is in the list already.',
  add: 'Allow site',
  added: '{{origin}} is allowed.',
  removeNamed: 'Remove {{origin}}',
  removed: '{{origin}} is no longer allowed.',
  rates: 'Limits on requests',
  ratesHelp:
    'Requests a minute that all keys of a tenant have together; 0 for any number. Your own windows are not counted.',
  rateRead: 'Reading',
  rateWrite: 'Importing, launching, updating',
  rateAdmin: 'Deleting and administering',
  rateHere: 'Count requests from this machine too',
  rateHereHelp: 'Turn it off when only your own scripts call.',
} as const;
