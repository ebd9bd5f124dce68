export const app = {
  name: 'Lectern',
  skip: 'Skip to the content',
  navigation: 'Main',
  menu: 'Menu',
  library: 'Library',
  sessions: 'Sessions',
  api: 'API access',
  settings: 'Settings',
  version: 'Version {{version}}',
  notFoundTitle: 'There is nothing at this address',
  notFoundText: 'The link may be old, or a character is missing.',
  toLibrary: 'Go to the library',
} as const;
