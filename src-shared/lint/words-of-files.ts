/** What the lint says about the files of a package and their names. */
export const wordsOfFiles = {
  'package.launch-file-missing': {
    message: 'The launch page "{{name}}" is not in the ZIP archive',
    fix: 'Add the page, or correct the href of its resource',
    section: 'CAM 3.4.1.23',
  },
  'package.file-missing': {
    message: 'The manifest declares "{{name}}", which is not in the ZIP archive',
    fix: 'Add the file or its right name',
    section: 'CAM 3.4.1.25',
  },
  'package.file-case': {
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
  'package.file-undeclared/folder': {
    message: 'No resource declares {{number}} files of the folder "{{folder}}", among them "{{name}}"',
    fix: 'Declare the files, or remove them: strict systems leave out what is not declared',
    section: 'CAM 3.4.1.25',
  },
  'package.name-reserved': {
    message: '"{{name}}" has the character "{{character}}", which is special in addresses or on Windows',
    fix: 'Rename the file and correct what refers to it',
  },
  'package.name-blank': {
    message: '"{{name}}" has a blank in its name',
    fix: 'Rename the file with "-" or "_": some systems do not find it',
  },
  'package.name-not-ascii': {
    message: '"{{name}}" has characters beyond ASCII in its name',
    fix: 'Rename the file with plain letters: some systems garble the name',
  },
  'package.name-long': {
    message: 'The path "{{name}}" has {{number}} characters; Windows takes 260 with the folder before it',
    fix: 'Shorten the names of folders and file',
  },
  'package.name-device': {
    message: '"{{name}}" has a name that Windows keeps for a device',
    fix: 'Rename the file: it cannot be unpacked on Windows',
  },
  'package.name-ending': {
    message: 'A name in "{{name}}" ends with a dot or a blank, which Windows drops',
    fix: 'Rename the file or its folder',
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
