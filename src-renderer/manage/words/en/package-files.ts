export const files = {
  search: 'Search by name or folder',
  list: 'Files',
  count_one: '{{count}} file',
  count_other: '{{count}} files',
  cut: 'Only the first of {{total}} files are listed.',
  undeclared: 'not declared',
  undeclaredHelp: 'The manifest does not name this file',
  textOf: 'Text of {{name}}',
  save: 'Save file',
  noPreview: 'This kind of file cannot be shown here. Save it to open it in a program of yours.',
  tooBig: 'Files of this kind are shown here up to {{most}}. Save it to open it in a program of yours.',
} as const;
