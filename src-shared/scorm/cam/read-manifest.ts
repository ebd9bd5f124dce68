import type { Activity, Course } from './course';
import { createFindingList, type Note } from './finding-list';
import type { ManifestKind, ManifestReading } from './manifest-reading';
import { readOrganization } from './read-activities';
import { readDescription, readTitle } from './read-lom';
import { readResources } from './read-resources';
import { readCollection } from './read-sequencing';
import { readXml, type XmlDocument } from './read-xml';
import { detectVersion, type DetectedVersion } from './scorm-version';
import { childNamed, childrenNamed, childText, identifierOf, type XmlElement } from './xml-element';

/** Reads the text of an imsmanifest.xml. Never throws: what is wrong is among the findings. */
export function readManifest(xml: string): ManifestReading {
  const { note, all } = createFindingList();
  const document = readXml(xml, note);
  const detected = document ? kindOf(document) : 'unknown';
  if (!document || detected !== 'scorm') {
    if (document) noteOtherKind(document, detected, note);
    return { course: null, findings: all(), hrefs: [], detected };
  }
  const version = detectVersion(document, note);
  const inner = readSubManifests(document.root, version, note);
  const { byIdentifier: resources, hrefs } = readResources(document.root, inner.manifests, note);
  const organization = defaultOrganization(document.root, note);
  const collection = readCollection(document.root);
  if (!organization) return { course: null, findings: all(), hrefs, detected };
  const root = readOrganization(organization, {
    version,
    resources,
    collection,
    innerOrganizations: inner.organizations,
    note,
  });
  noteNothingToLaunch(root, organization, note);
  const findings = all();
  const isReadable = findings.every((finding) => finding.severity !== 'error');
  const course = isReadable ? courseFrom(document.root, organization, root, version) : null;
  return { course, findings, hrefs, detected };
}

function kindOf({ root, namespaces }: XmlDocument): ManifestKind {
  if (root.name === 'coursestructure') return 'cmi5';
  if (root.name !== 'manifest') return 'unknown';
  const metadata = childNamed(root, 'metadata');
  const schema = (metadata && childText(metadata, 'schema')) ?? '';
  const isCartridge =
    /common cartridge/i.test(schema) || [...namespaces].some((uri) => /\/imsccv1p\d/i.test(uri));
  return isCartridge ? 'common-cartridge' : 'scorm';
}

function noteOtherKind({ root }: XmlDocument, detected: ManifestKind, note: Note): void {
  const message =
    detected === 'common-cartridge'
      ? 'This is an IMS Common Cartridge, not a SCORM package'
      : `The first element is "${root.name}", not "manifest"`;
  note('error', 'manifest.not-a-manifest', message, {
    line: root.line,
    fix: 'Export the course as SCORM 1.2 or SCORM 2004',
  });
}

/** [CAM 3.4]: the default organization, else the first one. */
function defaultOrganization(manifest: XmlElement, note: Note): XmlElement | null {
  const list = childNamed(manifest, 'organizations');
  const all = list ? childrenNamed(list, 'organization') : [];
  const [first] = all;
  if (!list || !first) {
    const message = 'The manifest has no organization, so nothing says what to show';
    note('error', 'manifest.no-organization', message, {
      line: (list ?? manifest).line,
      fix: 'Export the course with an organization of at least one item',
    });
    return null;
  }
  const wanted = identifierOf(list, 'default');
  const chosen = all.find((organization) => identifierOf(organization) === wanted);
  noteChoice(list, first, { wanted, isFound: chosen !== undefined, count: all.length }, note);
  const organization = chosen ?? first;
  if (childrenNamed(organization, 'item').length > 0) return organization;
  note('error', 'manifest.no-items', 'The organization has no items, so there is nothing to show', {
    line: organization.line,
    fix: 'Export the course with at least one item',
  });
  return null;
}

function noteChoice(
  list: XmlElement,
  first: XmlElement,
  choice: { readonly wanted: string | null; readonly isFound: boolean; readonly count: number },
  note: Note,
): void {
  const { line } = list;
  const firstId = identifierOf(first) ?? '';
  if (choice.wanted !== null && !choice.isFound) {
    const message = `The default organization "${choice.wanted}" does not exist; the first one, "${firstId}", is used`;
    note('warning', 'manifest.default-organization', message, { line, fix: 'Correct the attribute default' });
  }
  if (choice.count > 1) {
    const message = `The manifest has ${String(choice.count)} organizations; only the default one is played`;
    note('info', 'manifest.several-organizations', message, { line });
  }
}

/** The manifests of the first level inside, and the organization that an item gets by naming one of them. */
interface SubManifests {
  readonly manifests: readonly XmlElement[];
  readonly organizations: ReadonlyMap<string, XmlElement>;
}

/** Up to the 3rd edition a manifest may hold others [CAM 3]; what lies deeper than one level is left out. */
function readSubManifests(manifest: XmlElement, version: DetectedVersion, note: Note): SubManifests {
  const manifests = childrenNamed(manifest, 'manifest');
  const [first] = manifests;
  if (!first) return { manifests, organizations: new Map() };
  const isRefused = version.edition === '4th';
  const message = isRefused
    ? 'A manifest inside the manifest is not allowed in SCORM 2004 4th Edition'
    : 'The manifest holds another manifest; its items and resources are read as its own';
  note(isRefused ? 'error' : 'warning', 'manifest.sub-manifest', message, {
    line: first.line,
    fix: 'Put the items and resources of the inner manifest into the outer one',
  });
  const organizations = new Map<string, XmlElement>();
  for (const inner of manifests) {
    const list = childNamed(inner, 'organizations');
    const all = list ? childrenNamed(list, 'organization') : [];
    const wanted = list && identifierOf(list, 'default');
    const organization = all.find((one) => identifierOf(one) === wanted) ?? all[0];
    if (organization) organizations.set(identifierOf(inner) ?? '', organization);
  }
  return { manifests, organizations };
}

function noteNothingToLaunch(root: Activity, organization: XmlElement, note: Note): void {
  const launches = (activity: Activity): boolean =>
    activity.content !== null || activity.children.some(launches);
  if (launches(root)) return;
  note('error', 'manifest.nothing-to-launch', 'No item leads to a resource that can be launched', {
    line: organization.line,
    fix: 'Let identifierref of an item name a resource with an href',
  });
}

function courseFrom(
  manifest: XmlElement,
  organization: XmlElement,
  root: Activity,
  version: DetectedVersion,
): Course {
  const identifier = identifierOf(manifest) ?? root.id;
  const whole = readDescription(manifest);
  const part = readDescription(organization);
  const title = readTitle(organization) ?? part.title ?? whole.title ?? identifier;
  return {
    ...version,
    identifier,
    title,
    description: whole.description ?? part.description,
    root: { ...root, title },
  };
}
