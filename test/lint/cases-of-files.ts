import { pack12, speaking12, type Pack } from './a-package';

/** One package that has the fault, with the place of its finding, and one that has it not. */
export interface LintCase {
  readonly faulty: Pack;
  /** The finding's words, or a part of them. */
  readonly says: string;
  readonly file: string | null;
  readonly line?: number | null;
  readonly sound: Pack;
}

const mb = 1024 * 1024;
const named = (name: string): Pack => pack12({ files: { [name]: 1 } });

export const casesOfFiles = {
  'package.launch-file-missing': {
    faulty: {
      ...pack12({
        resources:
          pack12()
            .manifest.match(/<resource .*<\/resource>/)?.[0]
            .replaceAll('a.html', 'b.html?x=1') ?? '',
      }),
    },
    says: 'The launch page "b.html" is not in the package',
    file: 'imsmanifest.xml',
    line: 8,
    sound: pack12(),
  },
  'package.file-missing': {
    faulty: pack12({ declared: '\n<file href="gone.js"/>' }),
    says: 'The manifest declares "gone.js"',
    file: 'imsmanifest.xml',
    line: 9,
    sound: pack12({ declared: '<file href="there.js"/>', files: { 'there.js': 1 } }),
  },
  'package.file-case': {
    faulty: pack12({ declared: '\n<file href="There.js"/>', files: { 'there.js': 1 } }),
    says: 'The manifest declares "There.js", but the file is called "there.js"',
    file: 'imsmanifest.xml',
    line: 9,
    sound: pack12({ declared: '<file href="gr%C3%B6sse.js"/>', files: { 'gro\u0308sse.js': 1 } }),
  },
  'package.file-undeclared': {
    faulty: pack12({ files: { 'media/a.png': 1, 'media/b.png': 1 } }),
    says: 'No resource declares 2 files of the folder "media", among them "media/a.png"',
    file: 'media/a.png',
    sound: pack12({
      declared: '<metadata><adlcp:location>more.xml</adlcp:location></metadata>',
      files: { 'more.xml': 1, 'adlcp_rootv1p2.xsd': 1, '__MACOSX/._a.html': 1, '.DS_Store': 1 },
    }),
  },
  'package.name-reserved': {
    faulty: named('a#1.png'),
    says: '"a#1.png" has the character "#"',
    file: 'a#1.png',
    sound: { ...named('c#/plain-1_(2).png'), rootFolder: 'c#/' },
  },
  'package.name-blank': {
    faulty: named('a b/c.png'),
    says: '"a b/c.png" has a blank in its name',
    file: 'a b/c.png',
    sound: named('a-b/c.png'),
  },
  'package.name-not-ascii': {
    faulty: named('größe.png'),
    says: '"größe.png" has characters beyond ASCII',
    file: 'größe.png',
    sound: named('groesse.png'),
  },
  'package.name-long': {
    faulty: named(`${'folder/'.repeat(26)}a.png`),
    says: 'has 187 characters',
    file: `${'folder/'.repeat(26)}a.png`,
    sound: named(`${'folder/'.repeat(25)}a.png`),
  },
  'package.name-device': {
    faulty: named('media/aux.png'),
    says: '"media/aux.png" has a name that Windows keeps for a device',
    file: 'media/aux.png',
    sound: named('media/auxiliary.con.png'),
  },
  'package.name-ending': {
    faulty: named('media./a.png'),
    says: 'A name in "media./a.png" ends with a dot',
    file: 'media./a.png',
    sound: named('media.x/.a.png'),
  },
  'package.large': {
    faulty: pack12({ files: { 'a.mp4': 300 * mb, 'b.mp4': 300 * mb } }),
    says: 'The package has 600 MB when unpacked',
    file: null,
    sound: pack12({ files: { 'a.mp4': 300 * mb } }),
  },
  'package.file-large': {
    faulty: pack12({ files: { 'a.mp4': 101 * mb } }),
    says: '"a.mp4" has 101 MB',
    file: 'a.mp4',
    sound: pack12({ files: { 'a.mp4': 99 * mb } }),
  },
  'package.launch-page-large': {
    faulty: pack12({ files: { 'a.html': 3 * mb } }),
    says: 'The launch page "a.html" has 3 MB',
    file: 'a.html',
    sound: pack12({ files: { 'b.html': 3 * mb } }),
  },
  'package.flash-launch': {
    faulty: pack12({
      resources: '<resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="a.swf?x=1"/>',
      files: { 'a.swf': 1 },
    }),
    says: 'The item "I1" launches a Flash file',
    file: 'imsmanifest.xml',
    line: 5,
    sound: pack12({ page: speaking12 }),
  },
  'package.dispatch-shell': {
    faulty: pack12({ page: `${speaking12}\n<script>location.href = "https://lms.example/course"</script>` }),
    says: 'lms.example',
    file: 'a.html',
    line: 2,
    sound: pack12({ files: { 'b.html': '<script>location.href = "https://lms.example/"</script>' } }),
  },
} as const satisfies Record<string, LintCase>;
