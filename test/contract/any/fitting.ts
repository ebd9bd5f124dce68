import fc from 'fast-check';
import type { JsonSchema } from '../operations/published';
import { hostileText } from './hostile';

/** Things that there are, by the names of the fields that mean them; which ones is known when the request is sent. */
const known: Readonly<Record<string, string>> = {
  ...{ packageId: 'package', package_id: 'package', sessionId: 'session', session_id: 'session' },
  ...{ webhookId: 'webhook', deliveryId: 'delivery', dispatchId: 'dispatch', dispatch_id: 'dispatch' },
  ...{ keyId: 'key', importId: 'import', folderId: 'folder', tenantId: 'tenant', tenant_id: 'tenant' },
  ...{ uploadId: 'upload', upload_id: 'upload', storage_key: 'upload', key: 'upload' },
  ...{ learnerId: 'learner', learner_id: 'learner', learner_ids: 'learner' },
  ...{ groupId: 'group', group_id: 'group', group_ids: 'group', add_group_ids: 'group', class_id: 'group' },
  ...{ path: 'path', paths: 'path', url: 'url', token: 'token', code: 'code' },
};

export const kinds: readonly string[] = [...new Set(Object.values(known))];

const mark = (kind: string, nth: number): string => `@@${kind}.${nth}@@`;
export const marked = /@@(\w+)\.(\d)@@/g;

/** JSON text of a value that fits the schema of the field of this name, as far as the schema tells. */
export function fitting(schema: JsonSchema, name: string): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum).map(textOf);
  if (schema.const !== undefined) return fc.constant(textOf(schema.const));
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fitting(one, name)));
  const type = typeof schema.type === 'string' ? schema.type : (schema.type?.[0] ?? 'any');
  return (makers[type] ?? any)(schema, name);
}

type Maker = (schema: JsonSchema, name: string) => fc.Arbitrary<string>;

const any: Maker = () => fc.jsonValue().map(textOf);

const makers: Readonly<Record<string, Maker>> = {
  string: (schema, name) => {
    const kind = known[name];
    if (kind !== undefined) return fc.nat(3).map((nth) => textOf(mark(kind, nth)));
    if (schema.format === 'uuid') return fc.uuid().map(textOf);
    if (schema.format === 'date-time') return fc.date({ noInvalidDate: true }).map(textOf);
    const longest = Math.min(schema.maxLength ?? 60, 60);
    const plain = fc.string({ minLength: Math.min(schema.minLength ?? 0, longest), maxLength: longest });
    return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: hostileText }).map(textOf);
  },
  integer: ({ minimum, maximum }) => {
    const [least, most] = [Math.max(minimum ?? -10, -(2 ** 31)), Math.min(maximum ?? 1000, 2 ** 31 - 1)];
    const small = fc.integer({ min: least, max: Math.max(least, Math.min(most, least + 3)) });
    return fc.oneof(small, fc.constantFrom(minimum ?? least, maximum ?? most)).map(textOf);
  },
  number: () => fc.double({ noNaN: true, noDefaultInfinity: true }).map(textOf),
  boolean: () => fc.boolean().map(textOf),
  null: () => fc.constant('null'),
  array: ({ items = {} }, name) =>
    fc.array(fitting(items, name), { maxLength: 4 }).map((texts) => `[${texts.join(',')}]`),
  object: ({ properties, additionalProperties }, name) => {
    if (properties === undefined) {
      const value = typeof additionalProperties === 'object' ? additionalProperties : {};
      return objectText(fc.array(fc.tuple(elementName, fitting(value, name)), { maxLength: 4 }));
    }
    const pairs = Object.entries(properties).map(([key, schema]) =>
      fc.tuple(fc.constant(key), fitting(schema, key)),
    );
    return objectText(fc.tuple(...pairs).chain((all) => fc.subarray(all)));
  },
};

/** Names that such objects have here: elements of the data model, right and nearly right. */
const elementName = fc.oneof(
  fc.constantFrom(
    ...['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.suspend_data', 'cmi.location', 'cmi.comments'],
    ...['cmi.completion_status', 'cmi.score.scaled', 'cmi.interactions.0.id', 'cmi.objectives.0.id', 'cmi'],
    ...['cmi.interactions._count', 'cmi.interactions.999999.id', 'cmi.objectives.-1.id', 'adl.nav.request'],
  ),
  hostileText,
);

export function objectText(
  pairs: fc.Arbitrary<readonly (readonly [string, string])[]>,
): fc.Arbitrary<string> {
  return pairs.map((all) => `{${all.map(([name, text]) => `${textOf(name)}:${text}`).join(',')}}`);
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}
