import type { Course } from '../../src-shared/scorm/cam/course';
import type { TextFix } from './fix-hrefs';
import { writtenTags, type WrittenTag } from './fix-tags';

/** The word of the standard for each version [CAM 3.4.1.4]. */
const words = { '2nd': 'CAM 1.3', '3rd': '2004 3rd Edition', '4th': '2004 4th Edition' } as const;

/** Writes the version that the package is read as into `schemaversion`, and adds the elements that are missing. */
export function fixSchemaVersion(
  text: string,
  { scormVersion, edition }: Pick<Course, 'scormVersion' | 'edition'>,
  manifestPath: string,
): TextFix {
  const after = scormVersion === '1.2' || edition === null ? '1.2' : words[edition];
  const place = placeIn(writtenTags(text));
  if (!place) return { edits: [], changes: [] };
  const { start, end, around } = place;
  const before = place.isText ? text.slice(start, end).trim() : null;
  return {
    edits: [{ start, end, text: around(after) }],
    changes: [{ fix_id: 'schema-version', file: manifestPath, before: before === '' ? null : before, after }],
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** What stands there now is the version. */
  readonly isText: boolean;
  readonly around: (version: string) => string;
}

/** The first fitting place: the element's text, the empty element, behind `schema`, in `metadata`, in the manifest. */
function placeIn(tags: readonly WrittenTag[]): Place | null {
  const root = tags.find(({ kind }) => kind !== 'close');
  if (root?.kind !== 'open') return null;
  const { prefix } = root;
  const element = (name: string, inner: string) => `<${prefix}${name}>${inner}</${prefix}${name}>`;
  const both = (version: string) => element('schema', 'ADL SCORM') + element('schemaversion', version);
  const inRoot = childrenOf(tags, root);
  const metadata = inRoot.find(({ name }) => name === 'metadata');
  const insert = (at: number, around: Place['around']): Place => ({
    start: at,
    end: at,
    isText: false,
    around,
  });
  if (!metadata) return insert(root.end, (version) => element('metadata', both(version)));
  if (metadata.kind === 'empty') {
    const { start, end } = metadata;
    return { start, end, isText: false, around: (version) => element('metadata', both(version)) };
  }
  const inside = childrenOf(tags, metadata);
  const written = inside.find(({ name }) => name === 'schemaversion');
  if (written?.kind === 'empty') {
    const { start, end } = written;
    return { start, end, isText: false, around: (version) => element('schemaversion', version) };
  }
  if (written) {
    return {
      start: written.end,
      end: endOf(tags, written).start,
      isText: true,
      around: (version) => version,
    };
  }
  const schema = inside.find(({ name }) => name === 'schema');
  if (!schema) return insert(metadata.end, both);
  return insert(endOf(tags, schema).end, (version) => element('schemaversion', version));
}

/** The tags that begin the children of an open element. */
function childrenOf(tags: readonly WrittenTag[], parent: WrittenTag): readonly WrittenTag[] {
  const children: WrittenTag[] = [];
  let depth = 0;
  for (const tag of tags.slice(tags.indexOf(parent) + 1)) {
    if (tag.kind === 'close') depth -= 1;
    else if (depth === 0) children.push(tag);
    if (tag.kind === 'open') depth += 1;
    if (depth < 0) break;
  }
  return children;
}

/** The closing tag of an element; an empty one ends itself. */
function endOf(tags: readonly WrittenTag[], tag: WrittenTag): WrittenTag {
  if (tag.kind === 'empty') return tag;
  let depth = 0;
  for (const next of tags.slice(tags.indexOf(tag))) {
    if (next.kind === 'open') depth += 1;
    if (next.kind === 'close') depth -= 1;
    if (depth === 0) return next;
  }
  return tag;
}
