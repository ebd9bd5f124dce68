import type { Edition, ScormVersion } from './course';
import type { Note } from './finding-list';
import type { XmlDocument } from './read-xml';
import { childNamed, childText } from './xml-element';
import { tell } from './told';

export interface DetectedVersion {
  readonly scormVersion: ScormVersion;
  readonly edition: Edition | null;
}

/**
 * Version and edition: what `schemaversion` says, unless the namespaces and the spelling of `scormType` both say
 * otherwise; the namespaces alone where it is missing or strange [CAM 3.4].
 */
export function detectVersion(document: XmlDocument, note: Note): DetectedVersion {
  const metadata = childNamed(document.root, 'metadata');
  const line =
    (metadata && childNamed(metadata, 'schemaversion'))?.line ?? metadata?.line ?? document.root.line;
  const written = metadata ? childText(metadata, 'schemaversion') : null;
  const said = written === null ? null : versionSaid(written);
  const seen = versionSeen(document);
  if (said && !(seen.isCertain && seen.scormVersion !== said.scormVersion))
    return withEdition(said, document);

  const read = withEdition({ scormVersion: seen.scormVersion, edition: null }, document);
  if (said) {
    const facts = { written: written ?? '', version: seen.scormVersion };
    note('warning', tell('manifest.version-conflict', facts), line);
  } else if (written !== null || seen.scormVersion === '2004') {
    const version = nameOf(read);
    const told =
      written === null
        ? tell('manifest.version-unknown/missing', { version })
        : tell('manifest.version-unknown/strange', { written, version });
    note('warning', told, line);
  }
  return read;
}

type VersionSaid = { readonly scormVersion: ScormVersion; readonly edition: Edition | null };

function versionSaid(text: string): VersionSaid | null {
  const said = text.toLowerCase().replace(/\s+/g, ' ');
  if (/^(scorm )?(v|version )?1\.[012](\.\d+)?$/.test(said)) return { scormVersion: '1.2', edition: null };
  if (/\b4th\b|\bfourth\b|\bed(ition)? ?4\b/.test(said)) return { scormVersion: '2004', edition: '4th' };
  if (/\b3rd\b|\bthird\b|\bed(ition)? ?3\b/.test(said)) return { scormVersion: '2004', edition: '3rd' };
  if (/\b(2nd|1st|second|first)\b|\b1\.3\b/.test(said)) return { scormVersion: '2004', edition: '2nd' };
  return /\b2004\b/.test(said) ? { scormVersion: '2004', edition: null } : null;
}

/** `isCertain`: namespaces and attributes speak for one version, none for the other. */
function versionSeen(document: XmlDocument): {
  readonly scormVersion: ScormVersion;
  readonly isCertain: boolean;
} {
  const declared = [...document.namespaces].join(' ').toLowerCase();
  const oldNamespace = /adlcp_rootv1p[12]|imscp_rootv1p1/.test(declared);
  const newNamespace = /adlcp_v1p3|adlseq_v1p3|adlnav_v1p3|imsss/.test(declared);
  const oldSpelling = document.attributeNames.has('scormtype');
  const newSpelling = document.attributeNames.has('scormType');
  const looksNew = newNamespace || (newSpelling && !oldNamespace);
  return {
    scormVersion: looksNew && !(oldNamespace && oldSpelling) ? '2004' : '1.2',
    isCertain:
      (newNamespace && newSpelling && !oldNamespace && !oldSpelling) ||
      (oldNamespace && oldSpelling && !newNamespace && !newSpelling),
  };
}

/** Editions 2 to 4 share their namespaces: elements only the 4th has decide, else it is read as the 3rd. */
function withEdition(said: VersionSaid, document: XmlDocument): DetectedVersion {
  if (said.scormVersion === '1.2') return { scormVersion: '1.2', edition: null };
  const hasFourth = ['completedByMeasure', 'minProgressMeasure', 'sharedDataGlobalToSystem'].some((name) =>
    document.attributeNames.has(name),
  );
  return { scormVersion: '2004', edition: said.edition ?? (hasFourth ? '4th' : '3rd') };
}

function nameOf(version: DetectedVersion): string {
  return version.edition === null ? version.scormVersion : `2004 ${version.edition} Edition`;
}
