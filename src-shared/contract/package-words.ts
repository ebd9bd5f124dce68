/** What can be said about a zip and the files inside, in English, by id; `id/case` where an id has several sentences. */
export const packageWords = {
  'package.manifest-in-folder': {
    message: 'imsmanifest.xml is in the folder "{{folder}}" instead of the root of the package',
    fix: 'Zip (or link) the contents of the folder, not the folder around them',
    section: 'CAM 3.2',
    fixId: 're-root',
  },
  'package.manifest-case': {
    message: 'The manifest is called "{{name}}" instead of "imsmanifest.xml"',
    fix: 'Rename it to "imsmanifest.xml"',
    section: 'CAM 3.2',
    fixId: 'manifest-name',
  },
  'package.manifest-missing/cmi5': {
    message: 'imsmanifest.xml not found. This is a cmi5 package',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/xapi': {
    message: 'imsmanifest.xml not found. This is an xAPI (Tin Can) package',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/aicc': {
    message: 'imsmanifest.xml not found. This is an AICC package',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/html': {
    message: 'imsmanifest.xml not found. This is a website without a manifest',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/zip': {
    message: 'imsmanifest.xml not found. The ZIP archive holds another ZIP archive',
    fix: 'Unzip it once, and import the ZIP archive that is inside',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/renamed': {
    message: 'imsmanifest.xml not found. "{{path}}" looks like it under another name',
    fix: 'Name that file "imsmanifest.xml" and put it at the root of the package',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/other-case': {
    message: 'imsmanifest.xml not found. There is "{{path}}", which other systems do not take for it',
    fix: 'Name that file "imsmanifest.xml", in lower case',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/several': {
    message:
      'imsmanifest.xml not found at the root of the package. There are {{number}} further down, at "{{path}}", "{{other}}"',
    fix: 'Zip the contents of each of these folders into a ZIP archive of its own',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/nowhere': {
    message: 'imsmanifest.xml not found',
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
    section: 'CAM 3.2',
  },
  'package.manifest-missing/deeper': {
    message: 'imsmanifest.xml not found at the root of the package. There is one at "{{path}}"',
    fix: 'Zip (or link) the contents of the folder that holds imsmanifest.xml',
    section: 'CAM 3.2',
  },
  'package.other-identifier': {
    message:
      'The manifest has the identifier "{{identifier}}", but version {{version}} of this package has "{{before}}": it may be another course',
    fix: 'Upload another course as a package of its own; in a new version of a course keep the identifier',
    section: 'CAM 3.4.1',
  },
  'package.more-findings': { message: '{{number}} more findings are left out' },
  'package.damaged-files/one': {
    message: 'A file is damaged: "{{name}}"',
    fix: 'Upload the package again, or export the course again',
  },
  'package.damaged-files/some': {
    message: '{{number}} files are damaged: "{{names}}"',
    fix: 'Upload the package again, or export the course again',
  },
  'package.damaged-files/many': {
    message: '{{number}} files are damaged, among them "{{names}}"',
    fix: 'Upload the package again, or export the course again',
  },
  'package.damaged-files/archive': {
    message: 'The stored ZIP archive is damaged: it cannot be opened any more',
    fix: 'Upload the package again',
  },
  'zip.link': { message: '"{{name}}" is a link; it is left out' },
  'zip.no-file': {
    message: '"{{name}}" is neither a file nor a folder; it is left out',
    fix: 'Remove it from the ZIP archive',
  },
  'zip.backslash-names': {
    message:
      'The ZIP archive has {{number}} names with backslashes, among them "{{name}}"; they are read as slashes',
    fix: 'Zip with a tool that writes "/" between folders: other systems do not see the folders',
    fixId: 'slashes',
  },
  'zip.damaged-file': {
    message: '"{{name}}" is damaged: its bytes do not fit the checksum of the ZIP archive',
    fix: 'Export the course again',
  },
  'zip.duplicate-name': {
    message: '"{{name}}" is in the ZIP archive twice; the last one counts',
    fix: 'Export the course again',
  },
  'zip.case-collision': {
    message: '"{{name}}" and "{{other}}" differ only in case',
    fix: 'Rename one of them',
  },
  'zip.too-many-entries': {
    message: 'The ZIP archive has more than {{most}} files',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.too-big': {
    message: 'The files of the ZIP archive are too big when unpacked',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.bomb': {
    message: 'The ZIP archive would grow {{times}} times when unpacked',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.name-empty': {
    message: 'The ZIP archive has a file without a name',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.name-nul': {
    message: 'The ZIP archive has a name with a zero byte: "{{name}}"',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.name-absolute': {
    message: 'The ZIP archive has an absolute name: "{{name}}"',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.name-drive': {
    message: 'The ZIP archive has a name with a drive letter: "{{name}}"',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.name-parent': {
    message: 'The ZIP archive has a name that leads out of it: "{{name}}"',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.encrypted/file': {
    message: 'The ZIP archive has a password: "{{name}}" is encrypted, so no learner could open it',
    fix: 'Zip without a password',
  },
  'zip.encrypted/archive': {
    message: 'The ZIP archive has a password: all of it is encrypted, so no learner could open it',
    fix: 'Zip without a password',
  },
  'zip.method': {
    message: '"{{name}}" is compressed by the method {{method}}, which SCORM does not know',
    fix: 'Zip with the method "deflate"',
  },
  'zip.lying-size': {
    message: '"{{name}}" cannot have the size that is claimed',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.overlap': {
    message: '"{{name}}" shares its bytes with another file',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.empty': {
    message: 'The file is empty',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.multi-disk': { message: 'The file is one part of a divided ZIP archive', fix: 'Zip into one file' },
  'zip.trailing-bytes': {
    message: 'The ZIP archive has stray bytes at its end',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.damaged': {
    message: 'The directory of the ZIP archive is damaged or cut off',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.truncated': {
    message: 'The ZIP archive is cut off: its end is missing',
    fix: 'Upload the file again, or export the course again',
  },
  'zip.not-a-zip/unknown': {
    message: 'The file is not a valid ZIP archive',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/rar': {
    message: 'The file is not a valid ZIP archive: it is a RAR archive',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/7z': {
    message: 'The file is not a valid ZIP archive: it is a 7-Zip archive',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/gzip': {
    message: 'The file is not a valid ZIP archive: it is a gzip archive',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/pdf': {
    message: 'The file is not a valid ZIP archive: it is a PDF document',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/picture': {
    message: 'The file is not a valid ZIP archive: it is a picture',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.not-a-zip/markup': {
    message: 'The file is not a valid ZIP archive: it is a web page or an XML file',
    fix: 'Upload the ZIP file that the authoring tool exported',
  },
  'zip.name-long': {
    message: 'The ZIP archive has a name longer than 4096 characters: "{{name}}"',
    fix: 'Remove this file from the ZIP archive',
  },
  'zip.name-encoding': {
    message:
      'The ZIP archive does not say how its names are encoded. They are read as {{encoding}}: "{{name}}"',
    fix: 'Zip with a program that writes names in UTF-8',
  },
  'zip.hidden-entries': {
    message: 'The ZIP archive has more files than its directory says',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.appended': {
    message: 'The file holds two ZIP archives, one behind the other',
    fix: 'Upload the ZIP archive of the course alone',
  },
  'zip.big-directory': {
    message: 'The directory of the ZIP archive is too big',
    fix: 'Export the course again and upload the file as it comes out',
  },
  'zip.more': { message: '{{number}} more findings about names are left out' },
  'folder.link': {
    message: '"{{name}}" is a link that leads out of the folder, to nothing or in a circle; it is left out',
    fix: 'Put the file itself into the folder',
  },
  'folder.no-file': {
    message: '"{{name}}" is neither a file nor a folder; it is left out',
    fix: 'Remove it from the folder',
  },
  'folder.too-many-files': {
    message: 'The folder has more than {{most}} files',
    fix: 'Choose the folder that the authoring tool exported to, not one that holds it',
  },
  'folder.too-deep': {
    message: 'The folder has more than {{most}} folders in one another',
    fix: 'Choose the folder that the authoring tool exported to, not one that holds it',
  },
} as const;
