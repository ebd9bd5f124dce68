export const library = {
  title: 'Library',
  count_one: '{{count}} package',
  count_other: '{{count}} packages',
  import: 'Import packages',
  search: 'Search titles',
  searchPlaceholder: 'Search',
  clearSearch: 'Clear the search',
  drop: 'Drop SCORM packages to import them',
  dropHint: 'ZIP files, as many as you like',
  emptyTitle: 'Import your first package',
  emptyText:
    'Drop a SCORM 1.2 or SCORM 2004 package (a .zip file) anywhere on this window, or choose one. It stays on this machine; then play it and watch every call it makes.',
  nothingFoundTitle: 'No title contains “{{search}}”',
  nothingFoundText: 'Check the spelling, or search for a part of the title.',
  more: 'Show more',
  loading: 'Loading the library',
} as const;
