import { shownName } from '../kernel/shown-name';
import type { WordFacts } from '../kernel/fill-words';
import { identifierOf, type XmlElement } from '../scorm/cam/xml-element';
import { manifestFacts } from './manifest-facts';
import { strangeNames, type StrangeNames } from './misspelt-names';
import type { PackageToLint } from './package-to-lint';

const cause = 'manifest.misspelt-structure';

/**
 * Findings with a misspelling that costs a part of the course before all others, and without those that only say what is
 * missing because of it.
 */
export function causesFirst<F extends { readonly id: string; readonly facts: WordFacts }>(
  findings: readonly F[],
  { document, path }: PackageToLint['manifest'],
): readonly F[] {
  const causes = findings.filter(({ id }) => id === cause);
  if (causes.length === 0) return findings;
  const follows = followingFrom(strangeNames(manifestFacts(document, path)));
  return [...causes, ...findings.filter((one) => one.id !== cause && !follows(one))];
}

/** What a finding says is missing, by the names of which one is misspelt. */
const missingBy: Readonly<Record<string, readonly string[]>> = {
  'manifest.no-organization': ['organizations', 'organization'],
  'manifest.no-items': ['item'],
  'manifest.no-resources': ['resources'],
  'manifest.nothing-to-launch': ['item', 'identifierref', 'resources', 'resource', 'identifier', 'href'],
  'package.file-undeclared': ['resources', 'resource'],
};

function followingFrom({ elements, attributes }: StrangeNames) {
  const lost = elements.filter(({ isStructure }) => isStructure).map(({ element }) => element);
  const wanted = new Set([
    ...elements.map((one) => (one.isStructure ? one.wanted : undefined)),
    ...attributes.map((one) => (one.isStructure ? one.wanted : undefined)),
  ]);
  const idsOf = (name: string) =>
    attributes
      .filter((one) => one.wanted === name)
      .map(({ element }) => shownName(identifierOf(element) ?? ''));
  const valuesOf = (name: string) =>
    attributes.filter((one) => one.wanted === name).map(({ value }) => shownName(value));
  const inside = withInside(lost);
  const gone = new Set([...namesIn(inside, 'identifier'), ...valuesOf('identifier')]);
  const named = new Set([...namesIn(inside, 'identifierref'), ...valuesOf('identifierref')]);
  const [withoutReference, withoutHref] = [new Set(idsOf('identifierref')), new Set(idsOf('href'))];
  return ({ id, facts }: { readonly id: string; readonly facts: WordFacts }): boolean => {
    const about = shownName(String(facts['reference'] ?? facts['id'] ?? ''));
    if (id === 'manifest.dangling-identifierref') return gone.has(about);
    if (id === 'manifest.resource-without-href') return withoutHref.has(about);
    if (id === 'manifest.empty-leaf') return withoutReference.has(about);
    if (id === 'manifest.unused-sco') return named.has(about);
    return missingBy[id]?.some((name) => wanted.has(name)) ?? false;
  };
}

/** Each once: they may be inside of one another. */
function withInside(elements: readonly XmlElement[]): readonly XmlElement[] {
  const all = new Set<XmlElement>();
  const add = (element: XmlElement) => {
    if (all.has(element)) return;
    all.add(element);
    element.children.forEach(add);
  };
  elements.forEach(add);
  return [...all];
}

function namesIn(elements: readonly XmlElement[], name: string): readonly string[] {
  return elements.map((element) => shownName(identifierOf(element, name) ?? ''));
}
