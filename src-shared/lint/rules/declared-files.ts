import type { Activity } from '../../scorm/cam/course';
import { isExternal, pathFromReference } from '../../scorm/cam/reference';
import type { LintFile, Subject } from '../package-to-lint';
import { inFile, shownName, type Rule } from '../rule';

/** Files that the manifest names and the zip does not have, or has in another case [CAM 3.4]. */
export const declaredFileRules: readonly Rule[] = [
  {
    id: 'package.launch-file-missing',
    severity: 'error',
    ofPackage: (subject, found) => {
      for (const path of missingPaths(subject, launchHrefs(subject)))
        found('package.launch-file-missing', { name: shownName(path) }, inFile(path));
    },
  },
  {
    id: 'package.file-missing',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const launched = missingPaths(subject, launchHrefs(subject));
      const missing = missingPaths(subject, subject.hrefs);
      for (const path of [...missing].filter((one) => !launched.has(one)))
        found('package.file-missing', { name: shownName(path) }, inFile(path));
    },
  },
  {
    id: 'package.file-case',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const href of new Set([...launchHrefs(subject), ...subject.hrefs])) {
        const there = fileOf(subject, href);
        const [wanted, written] = pathsOf(subject, href);
        if (!there || isSameName(there.path, wanted) || isSameName(there.path, written)) continue;
        const names = { wanted: shownName(wanted), there: shownName(there.path) };
        found('package.file-case', names, inFile(there.path));
      }
    },
  },
];

function launchHrefs({ tree }: Subject): ReadonlySet<string> {
  return new Set(tree.flatMap(({ activity }) => ownHref(activity)));
}

/** Paths in the zip of what the items launch, as far as it is there. */
export function launchedFiles(subject: Subject): ReadonlySet<string> {
  const files = [...launchHrefs(subject)].map((href) => fileOf(subject, href)?.path);
  return new Set(files.filter((path) => path !== undefined));
}

function ownHref({ content }: Activity): readonly string[] {
  return content && !isExternal(content.href) ? [content.href] : [];
}

/** Each once: hrefs may differ in their queries. */
function missingPaths(subject: Subject, hrefs: Iterable<string>): ReadonlySet<string> {
  const missing = [...hrefs].filter((href) => !fileOf(subject, href));
  return new Set(missing.map((href) => pathsOf(subject, href)[0]));
}

/** As it is meant, and as it is written: zips exist whose names hold "%20". */
function pathsOf({ rootFolder }: Subject, href: string): readonly [string, string] {
  return [rootFolder + pathFromReference(href), rootFolder + href];
}

/** The file that an href of the manifest means. */
export function fileOf(subject: Subject, href: string): LintFile | undefined {
  const [wanted, written] = pathsOf(subject, href);
  return subject.find(wanted) ?? subject.find(written);
}

/** Accents are written in two forms, which are the same to every system that matters. */
export function isSameName(there: string, wanted: string): boolean {
  return there === wanted || there.normalize('NFC') === wanted.normalize('NFC');
}
