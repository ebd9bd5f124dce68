import { shownName } from '../../kernel/shown-name';
import { isOnDisk } from '../../scorm/cam/reference';
import { isSameName, type Subject } from '../package-to-lint';
import { inManifest, type Place, type Rule } from '../rule';
import { folderOf, tellTogether, type Named } from '../told-together';

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
      const missing = [...missingFiles(subject, subject.hrefs)].map(([name, place]) => ({ name, place }));
      tellTogether(
        missing.filter(({ name }) => !launched.has(name)),
        ({ name }) => folderOf(name),
        ({ name, place }) => {
          found('package.file-missing/one', { name: shownName(name) }, place);
        },
        ({ number, names }, places) => {
          found('package.file-missing/many', { number, names }, places);
        },
      );
    },
  },
  {
    id: 'package.file-case',
    severity: 'warning',
    ofPackage: (subject, found) => {
      tellTogether(
        inOtherCase(subject),
        ({ name }) => folderOf(name),
        ({ name, there, place }) => {
          found('package.file-case/one', { wanted: shownName(name), there: shownName(there) }, place);
        },
        ({ number, names }, places) => {
          found('package.file-case/many', { number, names }, places);
        },
      );
    },
  },
];

function inOtherCase(subject: Subject): readonly (Named & { readonly there: string })[] {
  return [...new Set([...subject.launchHrefs, ...subject.hrefs])].flatMap((href) => {
    const { wanted, written, there } = subject.meant(href);
    if (!there || isSameName(there.path, wanted) || isSameName(there.path, written)) return [];
    return [{ name: wanted, there: there.path, place: declarationOf(subject, href) }];
  });
}

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
