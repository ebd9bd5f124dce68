import { shownName } from '../../kernel/shown-name';
import { isExternal, pathFromReference } from '../../scorm/cam/reference';
import { attribute } from '../../scorm/cam/xml-element';
import type { ResourceFacts } from '../manifest-facts';
import type { Subject } from '../package-to-lint';
import { inManifest, type Found, type Place, type Rule } from '../rule';
import { tellTogether } from '../told-together';

/** What a resource has to say of itself so that every system launches it [CAM 3.4]. */
export const resourceRules: readonly Rule[] = [
  ofEachResource(
    'manifest.scormtype-missing',
    'warning',
    ({ resource, isLaunched, place, subject }, found) => {
      if (!isLaunched || attribute(resource.element, 'scormtype') !== null) return;
      const facts = { id: nameOf(resource), attribute: scormTypeIn(subject) };
      found('manifest.scormtype-missing', facts, place);
    },
  ),
  {
    id: 'manifest.scormtype-case',
    severity: 'warning',
    ofPackage: (subject, found) => {
      checkAttributeName(subject, found);
      for (const resource of subject.manifest.resources) checkValue(resource, subject, found);
    },
  },
  ofEachResource('manifest.scormtype-prefix', 'warning', ({ resource, place, subject }, found) => {
    for (let at = resource.element.lastAttribute; at !== null; at = at.before) {
      if (at.name.key !== 'scormtype' || at.name.prefix !== '') continue;
      const facts = { written: shownName(at.name.local), wanted: scormTypeIn(subject) };
      found('manifest.scormtype-prefix', facts, place);
    }
  }),
  {
    id: 'manifest.resource-type',
    severity: 'warning',
    ofPackage: (subject, found) => {
      const { resources, referred } = subject.manifest;
      const typed = resources.map((resource) => ({
        name: nameOf(resource),
        place: inManifest(subject, resource.element.line),
        type: attribute(resource.element, 'type'),
        isLaunched: referred.has(resource.identifier ?? ''),
      }));
      tellTogether(
        typed.filter(({ type }) => type === null),
        () => '',
        ({ name, place }) => {
          found('manifest.resource-type/missing', { id: name }, place);
        },
        ({ number, names }, places) => {
          found('manifest.resource-type/many-missing', { number, names }, places);
        },
      );
      for (const { name, place, type, isLaunched } of typed)
        if (type !== null && isLaunched && type.toLowerCase() !== 'webcontent')
          found('manifest.resource-type/other', { id: name, type: shownName(type) }, place);
    },
  },
  {
    id: 'manifest.launch-file-undeclared',
    severity: 'info',
    ofPackage: (subject, found) => {
      const { resources, referred, needed } = subject.manifest;
      const shared = resources.filter(({ identifier }) => needed.has(identifier ?? ''));
      const sharedFiles = new Set(shared.flatMap(({ files }) => files.map(comparable)));
      for (const resource of resources) {
        const { identifier, href, files, element } = resource;
        if (!referred.has(identifier ?? '') || href === null || isExternal(href)) continue;
        const launched = comparable(href);
        if (sharedFiles.has(launched) || files.some((file) => comparable(file) === launched)) continue;
        const facts = { id: nameOf(resource), name: shownName(pathFromReference(href)) };
        found('manifest.launch-file-undeclared', facts, inManifest(subject, element.line));
      }
    },
  },
  ofEachResource('manifest.unused-sco', 'info', ({ resource, isLaunched, isNeeded, place }, found) => {
    const isSco = attribute(resource.element, 'scormtype')?.toLowerCase() === 'sco';
    if (isSco && !isLaunched && !isNeeded) found('manifest.unused-sco', { id: nameOf(resource) }, place);
  }),
];

/** A path as Windows would compare it: wrong case has a finding of its own. */
function comparable(href: string): string {
  return pathFromReference(href).toLowerCase();
}

interface Looked {
  readonly resource: ResourceFacts;
  /** An item refers to it. */
  readonly isLaunched: boolean;
  /** Another resource depends on it. */
  readonly isNeeded: boolean;
  readonly place: Place;
  readonly subject: Subject;
}

function ofEachResource(
  id: Rule['id'],
  severity: Rule['severity'],
  check: (looked: Looked, found: Found) => void,
): Rule {
  return {
    id,
    severity,
    ofPackage: (subject, found) => {
      const { resources, referred, needed } = subject.manifest;
      for (const resource of resources) {
        const identifier = resource.identifier ?? '';
        const place = inManifest(subject, resource.element.line);
        const uses = { isLaunched: referred.has(identifier), isNeeded: needed.has(identifier) };
        check({ resource, ...uses, place, subject }, found);
      }
    },
  };
}

function nameOf({ identifier }: ResourceFacts): string {
  return shownName(identifier ?? '');
}

/** The attribute is spelled in two ways by the two versions. */
function scormTypeIn({ course }: Subject): 'scormtype' | 'scormType' {
  return course.scormVersion === '1.2' ? 'scormtype' : 'scormType';
}

function checkAttributeName(subject: Subject, found: Found): void {
  const wanted = scormTypeIn(subject);
  const others = [...subject.manifest.attributeNames].filter(
    (name) => name.toLowerCase() === 'scormtype' && name !== wanted,
  );
  const [written] = others;
  const first = subject.manifest.resources.find(({ element }) => attribute(element, 'scormtype') !== null);
  if (written === undefined || !first) return;
  const facts = { written: shownName(written), wanted, version: subject.course.scormVersion };
  found('manifest.scormtype-case/name', facts, inManifest(subject, first.element.line));
}

function checkValue(resource: ResourceFacts, subject: Subject, found: Found): void {
  const written = attribute(resource.element, 'scormtype');
  const wanted = written?.toLowerCase();
  if (written === null || written === wanted || (wanted !== 'sco' && wanted !== 'asset')) return;
  const facts = { id: nameOf(resource), written, wanted };
  found('manifest.scormtype-case/value', facts, inManifest(subject, resource.element.line));
}
