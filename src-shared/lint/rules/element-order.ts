import { shownName } from '../../kernel/shown-name';
import type { XmlElement } from '../../scorm/cam/xml-element';
import { isOfScorm } from '../known-names';
import { inManifest, type Found, type Rule } from '../rule';
import type { Subject } from '../package-to-lint';

/** Children in the order of the schemas; elements of ADL and of other makers come behind them in any order. */
const ordersOfPackage = {
  manifest: ['metadata', 'organizations', 'resources', 'manifest'],
  metadata: ['schema', 'schemaversion'],
  organization: ['title', 'item', 'metadata'],
  item: ['title', 'item', 'metadata'],
  resource: ['metadata', 'file', 'dependency'],
};
const ordersOfSequencing = {
  sequencing: [
    'controlMode',
    'sequencingRules',
    'limitConditions',
    'auxiliaryResources',
    'rollupRules',
    'objectives',
    'randomizationControls',
    'deliveryControls',
  ],
  sequencingRules: ['preConditionRule', 'exitConditionRule', 'postConditionRule'],
  preConditionRule: ['ruleConditions', 'ruleAction'],
  exitConditionRule: ['ruleConditions', 'ruleAction'],
  postConditionRule: ['ruleConditions', 'ruleAction'],
  rollupRule: ['rollupConditions', 'rollupAction'],
  objectives: ['primaryObjective', 'objective'],
  primaryObjective: ['minNormalizedMeasure', 'mapInfo'],
  objective: ['minNormalizedMeasure', 'mapInfo'],
};

interface Order {
  readonly parent: string;
  readonly names: readonly string[];
  /** Place by name in lower case. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly key: 'manifest.element-order/package' | 'manifest.element-order/sequencing';
}

const orders: ReadonlyMap<string, Order> = new Map([
  ...ordersFrom(ordersOfPackage, 'manifest.element-order/package'),
  ...ordersFrom(ordersOfSequencing, 'manifest.element-order/sequencing'),
]);

/** Orders that reading forgives and the schemas do not [CAM 3.4, CAM 5]. */
export const elementOrder: Rule = {
  id: 'manifest.element-order',
  severity: 'warning',
  ofPackage: (subject, found) => {
    for (const element of subject.manifest.elements) {
      const order = element.children.length > 1 ? orders.get(element.name) : undefined;
      if (order && !isOfAdl(element)) checkOrder(element, order, subject, found);
    }
  },
};

function ordersFrom(
  table: Readonly<Record<string, readonly string[]>>,
  key: Order['key'],
): readonly (readonly [string, Order])[] {
  return Object.entries(table).map(([parent, names]) => {
    const ranks = new Map(names.map((name, rank) => [name.toLowerCase(), rank]));
    return [parent.toLowerCase(), { parent, names, ranks, key }];
  });
}

/** ADL's elements have namesakes in the IMS schemas, and may stand in any order behind those. */
function isOfAdl({ namespace }: XmlElement): boolean {
  return /adlcp|adlseq|adlnav/i.test(namespace);
}

/** Null for what is in none of the schemas: it has a finding of its own, and no place would be right. */
function rankOf(child: XmlElement, { names, ranks }: Order): number | null {
  if (isOfAdl(child) || !isOfScorm(child)) return names.length;
  return ranks.get(child.name) ?? null;
}

/** The first child that stands behind one that it should come before. */
function checkOrder(element: XmlElement, order: Order, subject: Subject, found: Found): void {
  const { parent, names, key } = order;
  let [highest, last] = [-1, ''];
  for (const child of element.children) {
    const rank = rankOf(child, order);
    if (rank === null) continue;
    const name = names[rank] ?? child.name;
    if (rank < highest) {
      const ends = highest === names.length ? [...names, 'elements of extensions'] : names;
      const facts = { element: name, other: shownName(last), parent, order: ends.join(', ') };
      found(key, facts, inManifest(subject, child.line));
      return;
    }
    [highest, last] = [rank, name];
  }
}
