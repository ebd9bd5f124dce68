import type { Finding } from '../../src-shared/contract/common';
import type { Activity, Course } from '../../src-shared/scorm/cam/course';
import { isExternal, pathFromReference } from '../../src-shared/scorm/cam/reference';
import { shownName } from './zip-faults';
import type { ZipEntry, ZipIndex } from './zip-index';

const keptPerKind = 50;

/** Files that the manifest names and the zip does not have, or has in another case. */
export function checkFiles(
  index: ZipIndex,
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
  return [...capped(missing, 'missing files'), ...capped(otherCase, 'names in another case')];
}

function launchPaths(activity: Activity): readonly string[] {
  const own = activity.content && !isExternal(activity.content.href) ? [activity.content.href] : [];
  return [...own, ...activity.children.flatMap(launchPaths)];
}

function isOtherCase(found: ZipEntry, ...wanted: readonly string[]): boolean {
  return !wanted.includes(found.path) && !wanted.includes(found.path.normalize('NFC'));
}

function missingFile(path: string, isLaunched: boolean): Finding {
  const name = shownName(path);
  return {
    id: isLaunched ? 'package.launch-file-missing' : 'package.file-missing',
    severity: 'warning',
    message: isLaunched
      ? `The launch page "${name}" is not in the ZIP archive`
      : `The manifest declares "${name}", which is not in the ZIP archive`,
    file: path,
    line: null,
    fix: isLaunched ? 'Add the page, or correct the href of its resource' : 'Add the file or its right name',
  };
}

function wrongCase(wanted: string, there: string): Finding {
  return {
    id: 'package.file-case',
    severity: 'warning',
    message: `The manifest declares "${shownName(wanted)}", but the file is called "${shownName(there)}"`,
    file: there,
    line: null,
    fix: 'Write the name in the same case: other systems do not find the file',
  };
}

function capped(findings: readonly Finding[], what: string): readonly Finding[] {
  const more = findings.length - keptPerKind;
  if (more <= 0) return findings;
  const message = `${String(more)} more ${what} are left out`;
  const rest: Finding = { id: 'package.more', severity: 'info', message, file: null, line: null, fix: null };
  return [...findings.slice(0, keptPerKind), rest];
}
