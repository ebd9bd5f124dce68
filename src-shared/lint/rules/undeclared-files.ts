import { shownName } from '../../kernel/shown-name';
import { attribute, type XmlElement } from '../../scorm/cam/xml-element';
import type { Subject } from '../package-to-lint';
import { inFile, type Rule } from '../rule';

/** Files that no resource declares [CAM 3.4]; those of one folder are told together. */
export const undeclaredFiles: Rule = {
  id: 'package.file-undeclared',
  severity: 'info',
  ofPackage: (subject, found) => {
    for (const [folder, paths] of byFolder(undeclaredPaths(subject))) {
      const [first = ''] = paths;
      const name = shownName(first);
      const facts = { name, folder: shownName(folder), number: paths.length };
      if (paths.length === 1) found('package.file-undeclared/one', { name }, inFile(first));
      else if (folder === '/')
        found('package.file-undeclared/root', { name, number: paths.length }, inFile(first));
      else found('package.file-undeclared/folder', facts, inFile(first));
    }
  },
};

function undeclaredPaths(subject: Subject): readonly string[] {
  const named = [...subject.hrefs, ...subject.launchHrefs, ...locationsIn(subject)];
  const declared = new Set(named.map((href) => subject.meant(href).there?.path));
  const isExpected = (path: string) =>
    declared.has(path) || path === subject.manifest.path || /\.(xsd|dtd)$/i.test(path);
  return subject.files.map(({ path }) => path).filter((path) => !isExpected(path));
}

/** `adlcp:location`: files of metadata, which no resource declares. */
function locationsIn({ manifest }: Subject): readonly string[] {
  const isLocation = ({ name }: XmlElement) => name === 'location';
  return manifest.elements
    .filter(isLocation)
    .map((element) => attribute(element, 'href') ?? element.text.trim())
    .filter((text) => text !== '');
}

function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '/';
    const inside = folders.get(folder);
    if (inside) inside.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}
