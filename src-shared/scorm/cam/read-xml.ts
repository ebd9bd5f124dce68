import { XMLParser, type X2jOptions } from 'fast-xml-parser';
import { createDecoder, type Decoder } from './character-references';
import type { Note } from './finding-list';
import { tell } from './told';
import { scanXml, type OpenElement, type XmlScan } from './well-formed';
import type { XmlElement } from './xml-element';
import { createNames, type Names } from './xml-names';
import { sourceOf } from './xml-source';

/**
 * Threat model: the text comes from anybody's zip. It may try to read files or the network by external entities, to
 * explode by nested entities, to overflow the stack by nesting, or to name elements after members of Object.
 * Entities are never defined, only the five of XML and character numbers are decoded; depth is bounded by the scan;
 * nothing is looked up by a name from outside except in maps.
 */
export interface XmlDocument {
  readonly root: XmlElement;
  /** Every namespace URI declared anywhere. */
  readonly namespaces: ReadonlySet<string>;
  /** Local names of all attributes, spelled as they are. */
  readonly attributeNames: ReadonlySet<string>;
  /** Local names of all elements, spelled as they are. */
  readonly elementNames: ReadonlySet<string>;
  /** Prefixes of elements or attributes that stand for no namespace. */
  readonly undeclaredPrefixes: ReadonlySet<string>;
}

/** Levels of elements; real manifests need about twenty. */
const deepest = 200;

/** Reads XML text; null when it is not well-formed, which is then among the findings. */
export function readXml(xml: string, note: Note): XmlDocument | null {
  const text = xml.replace(/^\uFEFF/, '').trimStart();
  const firstLine = xml.slice(0, xml.length - text.length).split('\n').length;
  if (text === '') {
    note('fatal', tell('manifest.empty', {}));
    return null;
  }
  const { decode, unknown } = createDecoder();
  const source = sourceOf(text);
  const [elementNames, attributeNames] = [createNames(source), createNames(source)];
  const options = { deepest, firstLine, decode, elementNames, attributeNames };
  const scan = scanXml(source, options);
  if (scan.hasDoctype) note('warning', tell('manifest.doctype', {}));
  if (scan.fault) {
    note('fatal', scan.fault.told, scan.fault.line);
    return null;
  }
  const root = treeOf(scan, decode, note);
  if (root === null) return null;
  for (const name of [...unknown].slice(0, 5)) note('warning', tell('manifest.unknown-entity', { name }));
  return {
    root,
    namespaces: scan.namespaces,
    attributeNames: localsOf(attributeNames),
    elementNames: localsOf(elementNames),
    undeclaredPrefixes: undeclaredIn(scan, attributeNames),
  };
}

function localsOf(names: Names): ReadonlySet<string> {
  return new Set(names.all().map(({ local }) => local));
}

const builtIn = ['', 'xml', 'xmlns'];

/** An attribute is taken for declared where any element declares its prefix. */
function undeclaredIn(
  { declaredPrefixes, strayPrefixes }: XmlScan,
  attributeNames: Names,
): ReadonlySet<string> {
  const ofAttributes = attributeNames.all().map(({ prefix }) => prefix);
  const undeclared = ofAttributes.filter((prefix) => !declaredPrefixes.has(prefix));
  return new Set([...strayPrefixes, ...undeclared].filter((prefix) => !builtIn.includes(prefix)));
}

/** The parser says where elements stand and what text they have; their tags have been read by the scan. */
function treeOf({ elements, plain }: XmlScan, decode: Decoder['decode'], note: Note): XmlElement | null {
  /** The last element of each level. */
  const path: OpenElement[] = [];
  let seen = 0;
  const opened = (level: number) => {
    const element = elements[seen];
    seen += 1;
    if (element === undefined) return;
    const parent = path[level - 1];
    if (parent !== undefined) {
      if (parent.children.length === 0) parent.children = [element];
      else parent.children.push(element);
    }
    path[level] = element;
  };
  const textIn = (level: number, raw: string) => {
    const element = path[level];
    if (element !== undefined) element.text += element.text === '' ? decode(raw) : ` ${decode(raw)}`;
  };
  try {
    createParser(opened, textIn).parse(plain);
  } catch (error) {
    return notParsed(error instanceof Error ? error.message : 'it cannot be parsed', elements, note);
  }
  return seen === elements.length ? (path[0] ?? null) : notParsed('Pi Tag is not closed.', elements, note);
}

/** The parser accepts no names of members of Object. */
function notParsed(reason: string, elements: readonly OpenElement[], note: Note): null {
  const reserved = /^\[SECURITY\] Invalid name: "([^"]{1,99})"/.exec(reason)?.[1];
  if (reserved === undefined) {
    note('fatal', tell('manifest.not-well-formed/parser', { reason: reason.slice(0, 300) }), 1);
    return null;
  }
  const element = elements.find(({ name }) => name === reserved.toLowerCase());
  note('fatal', tell('manifest.not-well-formed/reserved-name', { name: reserved }), element?.line);
  return null;
}

/** Calls back for each element and each text, with the level of the element from 0, and keeps nothing. */
function createParser(
  opened: (level: number) => void,
  textIn: (level: number, raw: string) => void,
): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    jPath: false,
    parseTagValue: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: deepest + 1,
    updateTag: (_, place) => {
      opened(levelOf(place));
      return false;
    },
    tagValueProcessor: (_, text, place) => {
      textIn(levelOf(place), text);
      return '';
    },
  });
}

/** The type of the places that the parser hands to what it calls back. */
type Place = Parameters<NonNullable<X2jOptions['updateTag']>>[1];

function levelOf(place: Place): number {
  return (typeof place === 'string' ? place.split('.').length : place.getDepth()) - 1;
}
