import { shownName } from '../../kernel/shown-name';
import { isOnDisk } from '../../scorm/cam/reference';
import { isSameName, type Subject } from '../package-to-lint';
import { inManifest, type Place, type Rule } from '../rule';

/** Files that the manifest names and the zip does not have, or has in another case [CAM 3.4]. */
export const declaredFileRules: readonly Rule[] = [
  {
    id: 'package.launch-file-missing',
    severity: 'error',
    ofPackage: (subject, found) => {
      for (const [path, place] of missingFiles(subject, subject.launchHrefs))
        found('package.launch-file-missing', { name: shownName(path) }, place);
    },
  },
  {
    id: 'package.file-missing',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const launched = missingFiles(subject, subject.launchHrefs);
      for (const [path, place] of missingFiles(subject, subject.hrefs))
        if (!launched.has(path)) found('package.file-missing', { name: shownName(path) }, place);
    },
  },
  {
    id: 'package.file-case',
    severity: 'warning',
    ofPackage: (subject, found) => {
      for (const href of new Set([...subject.launchHrefs, ...subject.hrefs])) {
        const { wanted, written, there } = subject.meant(href);
        if (!there || isSameName(there.path, wanted) || isSameName(there.path, written)) continue;
        const names = { wanted: shownName(wanted), there: shownName(there.path) };
        found('package.file-case', names, declarationOf(subject, href));
      }
    },
  },
];

/** Where each is declared first, by path: hrefs may differ in their queries. */
function missingFiles(subject: Subject, hrefs: Iterable<string>): ReadonlyMap<string, Place> {
  const missing = new Map<string, Place>();
  for (const href of hrefs) {
    const { wanted, there } = subject.meant(href);
    if (!there && !missing.has(wanted) && !isOnDisk(href)) missing.set(wanted, declarationOf(subject, href));
  }
  return missing;
}

function declarationOf(subject: Subject, href: string): Place {
  return inManifest(subject, subject.manifest.lineOfHref(href));
}
