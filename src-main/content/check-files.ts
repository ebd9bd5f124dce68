import type { Finding } from '../../src-shared/contract/common';
import type { Activity, Course } from '../../src-shared/scorm/cam/course';
import { isExternal, pathFromReference } from '../../src-shared/scorm/cam/reference';
import type { FileList, PackageFile } from './package-files';
import { fileWarning, shownName, tellOfPackage } from './zip-faults';

const keptPerKind = 50;

/** Files that the manifest names and the zip does not have, or has in another case. */
export function checkFiles(
  index: FileList,
  rootFolder: string,
  course: Course,
  hrefs: readonly string[],
): readonly Finding[] {
  const launched = new Set(launchPaths(course.root));
  const missing: Finding[] = [];
  const otherCase: Finding[] = [];
  for (const href of new Set([...launched, ...hrefs])) {
    const path = rootFolder + pathFromReference(href);
    const found = index.find(path) ?? index.find(rootFolder + href);
    if (!found) missing.push(missingFile(path, launched.has(href)));
    else if (isOtherCase(found, path, rootFolder + href)) otherCase.push(wrongCase(path, found.path));
  }
  return [...capped(missing, 'missing'), ...capped(otherCase, 'case')];
}

function launchPaths(activity: Activity): readonly string[] {
  const own = activity.content && !isExternal(activity.content.href) ? [activity.content.href] : [];
  return [...own, ...activity.children.flatMap(launchPaths)];
}

function isOtherCase(found: PackageFile, ...wanted: readonly string[]): boolean {
  return !wanted.includes(found.path) && !wanted.includes(found.path.normalize('NFC'));
}

function missingFile(path: string, isLaunched: boolean): Finding {
  const id = isLaunched ? 'package.launch-file-missing' : 'package.file-missing';
  return fileWarning(tellOfPackage(id, { name: shownName(path) }), path);
}

function wrongCase(wanted: string, there: string): Finding {
  const names = { wanted: shownName(wanted), there: shownName(there) };
  return fileWarning(tellOfPackage('package.file-case', names), there);
}

function capped(findings: readonly Finding[], what: 'missing' | 'case'): readonly Finding[] {
  const number = findings.length - keptPerKind;
  if (number <= 0) return findings;
  const told = tellOfPackage(`package.more/${what}`, { number });
  return [...findings.slice(0, keptPerKind), { ...told, severity: 'info', file: null, line: null }];
}
