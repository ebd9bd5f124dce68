import { XMLParser } from 'fast-xml-parser';
import type { Note } from './finding-list';
import { scanXml, type ScannedTag } from './well-formed';
import type { XmlElement } from './xml-element';
import { tell } from './told';

/**
 * Threat model: the text comes from anybody's zip. It may try to read files or the network by external entities, to
 * explode by nested entities, to overflow the stack by nesting, or to name elements after members of Object.
 * Entities are never defined, only the five of XML and character numbers are decoded; depth is bounded by the parser;
 * nothing is looked up by a name from outside except in maps.
 */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Every namespace URI declared anywhere. */
  readonly namespaces: ReadonlySet<string>;
  /** Local names of all attributes, spelled as they are. */
  readonly attributeNames: ReadonlySet<string>;
}

/** Levels of elements; real manifests need about twenty. */
const deepest = 200;
const ourText = '#text';
const ourCdata = '#cdata';

/** Reads XML text; null when it is not well-formed, which is then among the findings. */
export function readXml(xml: string, note: Note): XmlDocument | null {
  const text = xml.replace(/^\uFEFF/, '').trimStart();
  const leadingLines = xml.slice(0, xml.length - text.length).split('\n').length - 1;
  if (text === '') {
    note('error', tell('manifest.empty', {}));
    return null;
  }
  const parsed = parsedText(text, leadingLines, note);
  return parsed && documentFrom(parsed, leadingLines, note);
}

/** A node as the parser gives it with `preserveOrder`: one key with the children or the text. */
type ParsedNode = Readonly<Record<string, unknown>>;

/** The nodes, and the opening tags in the order of the text, which is that of the nodes. */
interface ParsedText {
  readonly nodes: readonly ParsedNode[];
  readonly tags: readonly ScannedTag[];
}

function parsedText(text: string, leadingLines: number, note: Note): ParsedText | null {
  try {
    const { fault, tags, plain, hasDoctype } = scanXml(text, deepest);
    if (hasDoctype) note('warning', tell('manifest.doctype', {}));
    if (!fault) return { nodes: createParser().parse(plain) as readonly ParsedNode[], tags };
    note('error', fault.told, fault.line + leadingLines);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it cannot be parsed';
    note('error', tell('manifest.not-well-formed/parser', { reason: reason.slice(0, 300) }), 1);
  }
  return null;
}

/** Attributes are not read again: the scan has read them, for a third of the time. */
function createParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    jPath: false,
    textNodeName: ourText,
    cdataPropName: ourCdata,
    parseTagValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    trimValues: false,
    maxNestedTags: deepest + 1,
  });
}

function documentFrom({ nodes, tags }: ParsedText, leadingLines: number, note: Note): XmlDocument | null {
  const names = createNames();
  const namespaces = new Set<string>();
  const attributeNames = new Set<string>();
  const unknownEntities = new Set<string>();
  const decode = (raw: string) => decodeEntities(raw, unknownEntities);
  let seen = 0;

  const elementFrom = (node: ParsedNode, tag: string, outer: NamespaceScope | null): XmlElement => {
    const scanned = tags[seen] ?? noTag;
    seen += 1;
    const { attributes, declared } = attributesFrom(scanned.attributes, names, decode, attributeNames);
    for (const uri of declared.values()) namespaces.add(uri);
    const scope = declared.size === 0 ? outer : { declared, outer };
    const children: XmlElement[] = [];
    let text = '';
    for (const part of node[tag] as readonly ParsedNode[]) {
      const key = keyOf(part);
      if (key === ourText || key === ourCdata) text += ownText(part, decode);
      else children.push(elementFrom(part, key, scope));
    }
    const { key: name, prefix } = names(tag);
    const line = scanned.line + leadingLines;
    return { name, namespace: namespaceOf(prefix, scope), attributes, children, text, line };
  };

  const rootNode = nodes.find((node) => keyOf(node) !== ourText);
  if (!rootNode) return null;
  const root = elementFrom(rootNode, keyOf(rootNode), null);
  if (seen !== tags.length) return notWhole(note);
  noteEntities(unknownEntities, note);
  return { root, namespaces, attributeNames };
}

/** A broken declaration can make the parser pass over elements. */
function notWhole(note: Note): null {
  note('error', tell('manifest.not-well-formed/parser', { reason: 'Pi Tag is not closed.' }), 1);
  return null;
}

const noTag: ScannedTag = { name: '', attributes: [], line: 1 };

/** A name as it is written, taken apart; `key` is the local part in lower case. */
interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
  readonly key: string;
}

/** Takes each name apart once: a document has few, and says them often. */
function createNames(): (name: string) => QualifiedName {
  const known = new Map<string, QualifiedName>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const local = name.slice(name.lastIndexOf(':') + 1);
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const taken = { prefix, local, key: local.toLowerCase() };
    known.set(name, taken);
    return taken;
  };
}

/** Namespaces by prefix, "" for the one without: a chain, so that deep elements copy nothing. */
interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NamespaceScope | null;
}

function namespaceOf(prefix: string, scope: NamespaceScope | null): string {
  for (let at = scope; at !== null; at = at.outer) {
    const uri = at.declared.get(prefix);
    if (uri !== undefined) return uri;
  }
  return prefix;
}

const nothing: ReadonlyMap<string, string> = new Map();

function attributesFrom(
  raw: readonly string[],
  names: (name: string) => QualifiedName,
  decode: (text: string) => string,
  attributeNames: Set<string>,
): { readonly attributes: ReadonlyMap<string, string>; readonly declared: ReadonlyMap<string, string> } {
  if (raw.length === 0) return { attributes: nothing, declared: nothing };
  const attributes = new Map<string, string>();
  let declared: Map<string, string> | null = null;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    const text = attributeText(raw[at + 1] ?? '', decode);
    const { prefix, local, key } = names(name);
    if (name === 'xmlns' || prefix === 'xmlns') {
      declared ??= new Map();
      declared.set(name === 'xmlns' ? '' : local, text.trim());
      continue;
    }
    attributeNames.add(local);
    if (name === local || !attributes.has(key)) attributes.set(key, text);
  }
  return { attributes, declared: declared ?? nothing };
}

/** White space in a value counts as blanks, a line break as one [XML 1.0, 3.3.3]. */
function attributeText(raw: string, decode: (text: string) => string): string {
  if (!/[&\t\n\r]/.test(raw)) return raw;
  return decode(raw.replace(/\r\n?/g, '\n')).replace(/[\t\n\r]/g, ' ');
}

/** Without attributes, a node has one key. */
function keyOf(node: ParsedNode): string {
  for (const key in node) return key;
  return ourText;
}

function ownText(node: ParsedNode, decode: (text: string) => string): string {
  const plain = node[ourText];
  if (typeof plain === 'string') return decode(plain);
  const cdata = node[ourCdata] as readonly ParsedNode[] | undefined;
  const inside = cdata?.[0]?.[ourText];
  return typeof inside === 'string' ? inside : '';
}

const namedEntities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decodes once and never again what came out; other names stay as they stand. */
function decodeEntities(raw: string, unknown: Set<string>): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(#x[0-9a-f]+|#\d+|[^\s&;<]{1,60});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return characterOf(name) ?? whole;
    const known = namedEntities.get(name);
    if (known === undefined) unknown.add(name);
    return known ?? whole;
  });
}

function characterOf(reference: string): string | null {
  const isHex = /^#x/i.test(reference);
  const code = Number.parseInt(reference.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

function noteEntities(unknown: ReadonlySet<string>, note: Note): void {
  for (const name of [...unknown].slice(0, 5)) note('warning', tell('manifest.unknown-entity', { name }));
}
