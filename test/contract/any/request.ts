import fc from 'fast-check';
import type { Endpoint } from '../../../src-shared/contract/endpoint';
import { fieldsOf, type JsonSchema, type Published } from '../operations/published';
import { takesForm, takesJson } from '../operations/send';
import { fitting, objectText } from './fitting';
import { hostileJson, hostileText } from './hostile';

/** A request of some client, with marks where things that there are shall stand. */
export interface AnyRequest {
  /** Of the operation. */
  readonly id: string;
  /** JSON texts of the values in the path, by name. */
  readonly inPath: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AnyBody;
}

export type AnyBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'form';
      readonly fields: readonly (readonly [string, string])[];
      readonly file: Uint8Array | null;
    };

const sometimes = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>, weight = 8) =>
  fc.oneof({ weight, arbitrary: common }, { weight: 1, arbitrary: rare });

/** JSON text of a value for this field, mostly one that fits. */
const nearly = (schema: JsonSchema, name: string) => sometimes(fitting(schema, name), hostileJson);

/** Requests to this operation: of the right shape, and near misses. */
export function anyRequest(
  endpoint: Endpoint,
  published: Published,
  files: readonly Uint8Array[],
): fc.Arbitrary<AnyRequest> {
  const operation = published.operationOf(endpoint);
  const { inQuery, inBody, required } = fieldsOf(operation);
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
  const queryFields = inQuery.map(({ name, schema }) => [name, schema] as const);
  const file = fc.oneof(fc.constantFrom(...files), fc.uint8Array({ maxLength: 300 }));
  return fc.record({
    id: fc.constant(endpoint.id),
    inPath: fc.record(
      Object.fromEntries(inPath.map(({ name, schema }) => [name, nearly(schema, name)] as const)),
    ),
    query: takesJson(endpoint) ? sometimes(fc.constant([]), anyQuery(queryFields)) : anyQuery(queryFields),
    headers: anyHeaders,
    body: sometimes(
      bodyOf(endpoint, Object.entries(inBody), required, file),
      fc.oneof(
        hostileJson.map((text) => ({ kind: 'text' as const, text })),
        hostileText.map((text) => ({ kind: 'text' as const, text })),
        file.map((bytes) => ({ kind: 'bytes' as const, bytes })),
      ),
      12,
    ),
  });
}

type Fields = readonly (readonly [string, JsonSchema])[];

const oddNames = fc.constantFrom('__proto__', 'constructor', 'toString', 'a[b]', 'page[]', 'limit', 'x');

/** Some of the fields, once or twice, and now and then a name that is none. */
function anyQuery(fields: Fields): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const known = fields.map(([name, schema]) =>
    fc.tuple(
      fc.constant(name),
      nearly(schema, name).map((text) => plainOf(text)),
    ),
  );
  const odd = fc.tuple(oddNames, hostileText);
  return fc.array(known.length === 0 ? odd : sometimes(fc.oneof(...known), odd), { maxLength: 5 });
}

/** A text as it stands, anything else as its JSON. */
export function plainOf(text: string): string {
  return text.startsWith('"') ? (JSON.parse(text) as string) : text;
}

function bodyOf(
  endpoint: Endpoint,
  fields: Fields,
  required: readonly string[],
  file: fc.Arbitrary<Uint8Array>,
): fc.Arbitrary<AnyBody> {
  const bytes = file.map((sent) => ({ kind: 'bytes' as const, bytes: sent }));
  const text = objectText(pairsOf(fields, required)).map((json) => ({ kind: 'text' as const, text: json }));
  if (takesForm(endpoint))
    return fc.record({
      kind: fc.constant('form' as const),
      fields: pairsOf(
        fields.filter(([name]) => name !== 'file'),
        [],
      ).map((pairs) => pairs.map(([name, json]) => [name, plainOf(json)] as const)),
      file: fc.option(file, { freq: 10, nil: null }),
    });
  if (endpoint.bodyIn === 'any') return fc.oneof(text, bytes);
  if (takesJson(endpoint)) return text;
  return endpoint.bodyIn === 'bytes' ? bytes : fc.constant({ kind: 'none' as const });
}

/** Mostly all that is required and some of the rest. */
function pairsOf(
  fields: Fields,
  required: readonly string[],
): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const pairs = fields.map(([name, schema]) => {
    const pair = fc.tuple(fc.constant(name), nearly(schema, name));
    return fc.option(pair, { freq: required.includes(name) ? 15 : 1 });
  });
  const odd = fc.option(fc.tuple(oddNames, hostileJson), { freq: 1 });
  return fc
    .tuple(odd, ...pairs)
    .map((all) => all.filter((pair): pair is [string, string] => pair !== null).toReversed());
}

const anyHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = sometimes(
  fc.constant({}),
  fc.record(
    {
      'Content-Type': fc.constantFrom(
        ...['text/plain', 'application/json; charset=utf-16', 'application/xml', 'multipart/form-data'],
        ...['multipart/form-data; boundary=', 'application/x-www-form-urlencoded', 'nonsense', ''],
        'application/json; charset=no-such-thing',
      ),
      'Content-Encoding': fc.constantFrom('gzip', 'deflate', 'nonsense'),
      'If-None-Match': fc.constantFrom('*', 'W/"x"', 'nonsense', '"'),
      'If-Match': fc.constantFrom('*', 'W/"x-1"', 'nonsense', '"'),
      'Idempotency-Key': fc.constantFrom('one', 'two', 'with blank', '', 'x'.repeat(300)),
      Range: fc.constantFrom('bytes=0-0', 'bytes=5-2', 'bytes=-0', 'bytes=999999999-', 'nonsense'),
      Accept: fc.constantFrom('text/html', 'nonsense', '*/*;q=0'),
      'X-Request-Id': fc.constantFrom('mine', 'x'.repeat(500), '"<b>'),
    },
    { requiredKeys: [] },
  ),
  3,
);
