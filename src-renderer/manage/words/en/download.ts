export const download = {
  underway: 'Downloading “{{name}}”',
  progress: 'How far the download of “{{name}}” is',
  cancel: 'Cancel',
  cancelled: 'The download of “{{name}}” was cancelled',
} as const;
