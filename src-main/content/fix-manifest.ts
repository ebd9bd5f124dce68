import type { FixChange } from '../../src-shared/contract/package-versions';
import type { Course } from '../../src-shared/scorm/cam/course';
import type { DecodedManifest } from '../../src-shared/scorm/cam/decode-manifest';
import type { FixId } from '../../src-shared/scorm/cam/told';
import { fixHrefs, type HrefPlace, type TextEdit } from './fix-hrefs';
import { fixSchemaVersion } from './fix-schema-version';

export interface FixedManifest {
  /** Null: no byte has changed. */
  readonly bytes: Buffer | null;
  readonly changes: readonly FixChange[];
}

/**
 * Mends the text of a manifest and leaves the rest byte for byte. It keeps its encoding unless that is to be mended; one
 * that cannot be written becomes UTF-8 all the same.
 */
export function fixManifest(
  decoded: DecodedManifest,
  course: Pick<Course, 'scormVersion' | 'edition'>,
  place: HrefPlace,
  fixIds: ReadonlySet<FixId>,
): FixedManifest {
  const { text, encoding, hasByteOrderMark } = decoded;
  const hrefs = fixHrefs(text, place, fixIds);
  const version = fixIds.has('schema-version')
    ? fixSchemaVersion(text, course, place.manifestPath)
    : { edits: [], changes: [] };
  const edits = [...hrefs.edits, ...version.edits];
  const isKept = encoding === 'utf-8' || encoding.startsWith('utf-16');
  const isRecoded = fixIds.has('encoding') || (edits.length > 0 && !isKept);
  if (!isRecoded && edits.length === 0) return { bytes: null, changes: [] };
  const before = `${encoding.toUpperCase()}${hasByteOrderMark ? ' with a byte order mark' : ''}`;
  const recoded: FixChange = { fix_id: 'encoding', file: place.manifestPath, before, after: 'UTF-8' };
  return {
    bytes: isRecoded
      ? Buffer.from(edited(text, [...edits, ...declarationEdits(text)]))
      : encodedAs(edited(text, edits), encoding, hasByteOrderMark),
    changes: [...(isRecoded ? [recoded] : []), ...hrefs.changes, ...version.changes],
  };
}

function edited(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  const starts = [...inOrder.map(({ start }) => start), text.length];
  const kept = starts.map((start, at) => text.slice(inOrder[at - 1]?.end ?? 0, start));
  return kept.map((part, at) => part + (inOrder[at]?.text ?? '')).join('');
}

/** The encoding that the XML declaration names; where it names none, UTF-8 is meant. */
function declarationEdits(text: string): readonly TextEdit[] {
  const found = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/d.exec(text);
  const [start, end] = found?.indices?.[1] ?? [0, 0];
  return end === 0 || /^utf-8$/i.test(found?.[1] ?? '') ? [] : [{ start, end, text: 'UTF-8' }];
}

function encodedAs(text: string, encoding: string, hasByteOrderMark: boolean): Buffer {
  const marked = hasByteOrderMark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked);
  const little = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? little.swap16() : little;
}
