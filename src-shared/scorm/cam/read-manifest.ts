import { isJsonWithin } from '../../kernel/json-size';
import type { Activity, Course } from './course';
import { declaredFlag, shown } from './declared-values';
import { createFindingList, type Note } from './finding-list';
import type { ManifestKind, ManifestReading } from './manifest-reading';
import { readOrganization } from './read-activities';
import { readDescription, readMetadata, readTitle } from './read-lom';
import { readResources } from './read-resources';
import { readXml, type XmlDocument } from './read-xml';
import { detectVersion, type DetectedVersion } from './scorm-version';
import { isSharedBearable, readCollection } from './sequencing-parts';
import { childNamed, childrenNamed, childText, identifierOf, type XmlElement } from './xml-element';
import { tell } from './told';

/** Reads the text of an imsmanifest.xml. Never throws: what is wrong is among the findings. */
export function readManifest(xml: string): ManifestReading {
  const { note, all, isFatal } = createFindingList();
  const document = readXml(xml, note);
  const detected = document ? kindOf(document) : 'unknown';
  if (!document || detected !== 'scorm') {
    if (document) noteOtherKind(document, detected, note);
    return { course: null, findings: all(), hrefs: [], detected, document };
  }
  const version = detectVersion(document, note);
  const inner = readSubManifests(document.root, version, note);
  const { byIdentifier: resources, hrefs } = readResources(document.root, inner.manifests, note);
  const organization = defaultOrganization(document.root, note);
  const collection = readCollection(document.root);
  const isBearable = isSharedBearable(document.root, collection, note);
  if (!organization || !isBearable) return { course: null, findings: all(), hrefs, detected, document };
  const root = readOrganization(organization, {
    version,
    resources,
    collection,
    innerOrganizations: inner.organizations,
    note,
  });
  noteNothingToLaunch(root, organization, note);
  const course = courseFrom(document.root, organization, root, version, note);
  noteTooLarge(course, organization, note);
  return { course: isFatal() ? null : course, findings: all(), hrefs, detected, document };
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
  const told =
    detected === 'common-cartridge'
      ? tell('manifest.not-a-manifest/common-cartridge', {})
      : tell('manifest.not-a-manifest/other', { element: shown(root.spelling) });
  note('fatal', told, root.line);
}

/** [CAM 3.4]: the default organization, else the first one. */
function defaultOrganization(manifest: XmlElement, note: Note): XmlElement | null {
  const list = childNamed(manifest, 'organizations');
  const all = list ? childrenNamed(list, 'organization') : [];
  const [first] = all;
  if (!list || !first) {
    note('fatal', tell('manifest.no-organization', {}), (list ?? manifest).line);
    return null;
  }
  const wanted = identifierOf(list, 'default');
  const chosen = all.find((organization) => identifierOf(organization) === wanted);
  noteChoice(list, first, { wanted, isFound: chosen !== undefined, count: all.length }, note);
  const organization = chosen ?? first;
  if (childrenNamed(organization, 'item').length > 0) return organization;
  note('fatal', tell('manifest.no-items', {}), organization.line);
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
    note('warning', tell('manifest.default-organization', { wanted: choice.wanted, first: firstId }), line);
  }
  if (choice.count > 1) {
    note('info', tell('manifest.several-organizations', { number: choice.count }), line);
  }
}

/** The manifests of the first level inside, and the organization that an item gets by naming one of them. */
interface SubManifests {
  readonly manifests: readonly XmlElement[];
  readonly organizations: ReadonlyMap<string, XmlElement>;
}

/** SCORM 1.2 and 2004 up to the 3rd edition let a manifest hold others [CAM 3]; what lies deeper than one level is left out. */
function readSubManifests(manifest: XmlElement, version: DetectedVersion, note: Note): SubManifests {
  const manifests = childrenNamed(manifest, 'manifest');
  const [first] = manifests;
  if (!first) return { manifests, organizations: new Map() };
  const isRefused = version.edition === '4th';
  if (isRefused) note('fatal', tell('manifest.sub-manifest/refused', {}), first.line);
  else note('warning', tell('manifest.sub-manifest/read', {}), first.line);
  const organizations = new Map<string, XmlElement>();
  for (const inner of manifests) {
    const deeper = childNamed(inner, 'manifest');
    if (deeper && !isRefused) note('warning', tell('manifest.sub-manifest/deeper', {}), deeper.line);
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
  note('fatal', tell('manifest.nothing-to-launch', {}), organization.line);
}

/** A course is read in one piece when it is launched. Ten thousand items with rules of their own stay below. */
const mostCourseCharacters = 10 * 1024 * 1024;

function noteTooLarge(course: Course, organization: XmlElement, note: Note): void {
  if (isJsonWithin(course, mostCourseCharacters)) return;
  note(
    'fatal',
    tell('manifest.course-too-large', { mb: mostCourseCharacters / 1024 ** 2 }),
    organization.line,
  );
}

function courseFrom(
  manifest: XmlElement,
  organization: XmlElement,
  root: Activity,
  version: DetectedVersion,
  note: Note,
): Course {
  const identifier = identifierOf(manifest) ?? root.id;
  const whole = readDescription(manifest);
  const part = readDescription(organization);
  const metadata = readMetadata(manifest) ?? readMetadata(organization);
  const title = readTitle(organization) ?? part.title ?? whole.title ?? identifier;
  return {
    ...version,
    identifier,
    title,
    description: whole.description ?? part.description,
    ...(metadata && { metadata }),
    root: { ...root, title },
    objectivesGlobalToSystem: isGlobalToSystem(organization, 'objectives', version, note),
    sharedDataGlobalToSystem: isGlobalToSystem(organization, 'sharedData', version, note),
  };
}

/** `adlseq:objectivesGlobalToSystem`, `adlcp:sharedDataGlobalToSystem`: true by default [CAM 3.4]. */
function isGlobalToSystem(
  organization: XmlElement,
  what: 'objectives' | 'sharedData',
  { scormVersion }: DetectedVersion,
  note: Note,
): boolean {
  if (scormVersion === '1.2') return true;
  return declaredFlag(organization, `${what}GlobalToSystem`, note) ?? true;
}
