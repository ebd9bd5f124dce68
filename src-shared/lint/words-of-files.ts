/** What the lint says about the files of a package and their names. */
export const wordsOfFiles = {
  'package.launch-file-missing': {
    message: 'The launch page "{{name}}" is not in the package, so its item shows nothing',
    fix: 'Add the page, or correct the href of its resource',
    section: 'CAM 3.4.1.23',
  },
  'package.file-missing/many': {
    message:
      'The manifest declares {{number}} files of one folder that are not in the package, among them "{{names}}"; the pages that load them go without',
    fix: 'Add the files, correct their names, or remove the file elements where nothing needs them',
    section: 'CAM 3.4.1.25',
  },
  'package.file-missing/one': {
    message:
      'The manifest declares "{{name}}", which is not in the package; the page that loads it goes without',
    fix: 'Add the file, correct its name, or remove the file element where nothing needs it',
    section: 'CAM 3.4.1.25',
  },
  'package.file-case/many': {
    message:
      'The manifest writes {{number}} names of one folder in another case than the files have, among them "{{names}}"',
    fix: 'Write the names in the same case: other systems do not find the files',
    section: 'CAM 3.4.1.25',
    fixId: 'case',
  },
  'package.file-case/one': {
    message: 'The manifest declares "{{wanted}}", but the file is called "{{there}}"',
    fix: 'Write the name in the same case: other systems do not find the file',
    section: 'CAM 3.4.1.25',
    fixId: 'case',
  },
  'package.file-undeclared/one': {
    message: 'No resource declares "{{name}}"',
    fix: 'Declare the file, or remove it: strict systems leave out what is not declared',
    section: 'CAM 3.4.1.25',
  },
  'package.file-undeclared/root': {
    message: 'No resource declares {{number}} files at the root of the package, among them "{{name}}"',
    fix: 'Declare the files, or remove them: strict systems leave out what is not declared',
    section: 'CAM 3.4.1.25',
  },
  'package.file-undeclared/folder': {
    message: 'No resource declares {{number}} files of the folder "{{folder}}", among them "{{name}}"',
    fix: 'Declare the files, or remove them: strict systems leave out what is not declared',
    section: 'CAM 3.4.1.25',
  },
  'package.name-reserved/one': {
    message: '"{{name}}" has the character "{{character}}", which is special in addresses or on Windows',
    fix: 'Rename the file, and correct what refers to it: some systems do not find it',
  },
  'package.name-reserved/many': {
    message:
      '{{number}} names have characters that are special in addresses or on Windows, among them "{{names}}"',
    fix: 'Rename the files with letters, digits, "-" and "_", and correct what refers to them: some systems do not find them',
  },
  'package.name-blank/one': {
    message: '"{{name}}" has a blank in its name',
    fix: 'Rename the file with "-" or "_": some systems do not find it',
  },
  'package.name-blank/many': {
    message: '{{number}} names have blanks, among them "{{names}}"',
    fix: 'Rename the files with "-" or "_": some systems do not find them',
  },
  'package.name-not-ascii/one': {
    message: '"{{name}}" has characters beyond ASCII in its name',
    fix: 'Rename the file with plain letters: some systems garble the name',
  },
  'package.name-not-ascii/many': {
    message: '{{number}} names have characters beyond ASCII, among them "{{names}}"',
    fix: 'Rename the files with plain letters: some systems garble the names',
  },
  'package.name-long/one': {
    message: 'The path "{{name}}" has {{number}} characters; Windows takes 260 with the folder before it',
    fix: 'Shorten the names of folders and file: some systems cannot unpack it',
  },
  'package.name-long/many': {
    message:
      '{{number}} paths have more than 180 characters, among them "{{names}}"; Windows takes 260 with the folder before it',
    fix: 'Shorten the names of folders and files: some systems cannot unpack them',
  },
  'package.name-device/one': {
    message: '"{{name}}" has a name that Windows keeps for a device',
    fix: 'Rename the file: it cannot be unpacked on Windows',
  },
  'package.name-device/many': {
    message: '{{number}} files have names that Windows keeps for devices, among them "{{names}}"',
    fix: 'Rename the files: they cannot be unpacked on Windows',
  },
  'package.name-ending/one': {
    message: 'A name in "{{name}}" ends with a dot or a blank, which Windows drops',
    fix: 'Rename the file or its folder: the page that loads it does not find it there',
  },
  'package.name-ending/many': {
    message:
      '{{number}} paths have names that end with a dot or a blank, among them "{{names}}"; Windows drops it',
    fix: 'Rename the files or their folders: the pages that load them do not find them there',
  },
  'package.large': {
    message: 'The package has {{mb}} MB when unpacked',
    fix: 'Shorten the media: many systems refuse uploads of this size',
  },
  'package.file-large': {
    message: '"{{name}}" has {{mb}} MB',
    fix: 'Compress the file: learners on slow lines wait for it',
  },
  'package.launch-page-large': {
    message: 'The launch page "{{name}}" has {{mb}} MB and is shown late',
    fix: 'Load pictures and media from files of their own',
  },
  'package.flash-launch': {
    message: 'The item "{{id}}" launches a Flash file, which no browser plays any more',
    fix: 'Export the course as HTML5',
  },
} as const;
