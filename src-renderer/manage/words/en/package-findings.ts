export const findings = {
  all: 'All',
  error: 'Errors',
  warning: 'Warnings',
  info: 'Remarks',
  filter: 'Show findings by severity',
  mendTitle: 'Some of this can be mended without the author',
  mendText:
    'Lectern makes a new version with these faults mended. The version that you have stays as it is, and you can go back to it.',
  mend: 'Mend what can be mended',
  mendKeeps:
    'This makes a new version of the package; version {{version}} stays unchanged among the versions. Nothing else in the package is touched. Afterwards you see each change.',
  mendNow: 'Make the mended version',
  leave: 'Leave it as it is',
  mended: 'The package was mended',
  mendedText:
    'Version {{version}} is the current one now; version {{before}} is unchanged among the versions.',
  close: 'Close',
  fix: {
    're-root': 'Move everything out of the folder around the course',
    'manifest-name': 'Name the manifest imsmanifest.xml',
    slashes: 'Write file names with slashes',
    case: 'Write references as the files are named',
    encoding: 'State the encoding of the manifest as it is',
    'schema-version': 'State the version of SCORM in the standard’s words',
  },
  cancel: 'Cancel',
  mending: 'The mended version is being made. The package stays as it is until then.',
  mendCancelled: 'Cancelled. Unless the mended version was ready already, the package is as it was.',
} as const;
