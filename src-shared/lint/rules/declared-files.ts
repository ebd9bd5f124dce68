import { shownName } from '../../kernel/shown-name';
import { isSameName, type Subject } from '../package-to-lint';
import { inFile, type Rule } from '../rule';

/** Files that the manifest names and the zip does not have, or has in another case [CAM 3.4]. */
export const declaredFileRules: readonly Rule[] = [
  {
    id: 'package.launch-file-missing',
    severity: 'error',
    ofPackage: (subject, found) => {
      for (const path of missingPaths(subject, subject.launchHrefs))
        found('package.launch-file-missing', { name: shownName(path) }, inFile(path));
    },
  },
  {
    id: 'package.file-missing',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const launched = missingPaths(subject, subject.launchHrefs);
      const missing = missingPaths(subject, subject.hrefs);
      for (const path of [...missing].filter((one) => !launched.has(one)))
        found('package.file-missing', { name: shownName(path) }, inFile(path));
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
        found('package.file-case', names, inFile(there.path));
      }
    },
  },
];

/** Each once: hrefs may differ in their queries. */
function missingPaths(subject: Subject, hrefs: Iterable<string>): ReadonlySet<string> {
  const missing = [...hrefs].filter((href) => !subject.meant(href).there);
  return new Set(missing.map((href) => subject.meant(href).wanted));
}
