import type { QualifiedName } from './xml-names';

/** Attributes as a chain from the last to the first: there are few, and ten thousands of elements have them. */
export interface XmlAttribute {
  readonly name: QualifiedName;
  /** Entities decoded, without the white space around it. */
  readonly value: string;
  readonly before: XmlAttribute | null;
}

/**
 * An element as the manifest readers see it: known by its local name, because content puts elements into wrong
 * namespaces or none, and names without regard to case, because content writes them in every case.
 */
export interface XmlElement {
  /** Local name in lower case. */
  readonly name: string;
  /** Local name as it is written. */
  readonly spelling: string;
  /** URI of its namespace; the prefix where that is not declared; "" without either. For telling namesakes apart. */
  readonly namespace: string;
  /** Without declarations of namespaces; `attribute` finds one by its local name. */
  readonly lastAttribute: XmlAttribute | null;
  readonly children: readonly XmlElement[];
  /** Own text and CDATA, entities decoded. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => isCalled(child, name));
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) if (isCalled(child, name)) return child;
  return undefined;
}

function isCalled(element: XmlElement, name: string): boolean {
  return isKey(element.name, name);
}

/** Whether a name in lower case is this one; most others differ in length. */
function isKey(key: string, name: string): boolean {
  return key.length === name.length && (key === name || key === name.toLowerCase());
}

/** Text of a child without the white space around it; null when the child is missing or empty. */
export function childText(element: XmlElement, name: string): string | null {
  const text = childNamed(element, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** Value of an attribute; null when missing or empty. `xml:base` is "base". */
export function attribute(element: XmlElement, name: string): string | null {
  if (element.lastAttribute === null) return null;
  const value = attributeAsIs(element.lastAttribute, name);
  return value === '' ? null : value;
}

/** One without a prefix comes before namesakes with one; of those the first counts. "" where there is none. */
function attributeAsIs(last: XmlAttribute, name: string): string {
  let found = '';
  for (let at: XmlAttribute | null = last; at !== null; at = at.before) {
    if (!isKey(at.name.key, name)) continue;
    if (at.name.prefix === '') return at.value;
    found = at.value;
  }
  return found;
}

/** An identifier: white space around it dropped and inside it collapsed, as xs:ID asks. */
export function identifierOf(element: XmlElement, name = 'identifier'): string | null {
  const written = attribute(element, name);
  return written !== null && /\s/.test(written) ? written.replace(/\s+/g, ' ') : written;
}

/** xs:boolean; `otherwise` when missing or unreadable. */
export function booleanAttribute(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const value = element === undefined ? null : attribute(element, name)?.toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : otherwise;
}

/** A number between `least` and `most`; null when it is missing, unreadable or outside. */
export function numberWithin(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}
