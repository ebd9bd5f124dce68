import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { fieldsOf, type JsonSchema } from './operations/published';
import { answered, pathFields, pathOf, send, takesForm, takesJson, type Sent } from './operations/send';
import { howToCall, operations, startOperations, type Operations } from './operations/start';
import { changesOf, storedState } from './operations/stored-state';

let ready: Operations;
beforeAll(async () => {
  ready = await startOperations();
}, 60_000);
afterAll(() => ready[Symbol.asyncDispose]());

const keyFor = ({ access }: Endpoint): string | null =>
  access === 'public' || access === 'learner' ? null : ready.server.key;

describe.each(operations)('%s', (id, endpoint) => {
  let good: Sent;
  let before: readonly string[];
  beforeAll(async () => {
    good = await ready.goodCall(id);
    await ready.ours.make.quiet();
    before = storedState(ready.server.dataFolder);
  });

  /** The refusal of a good call with these fields in place of its own. */
  const refusalWith = async (fields: Sent['fields']) => {
    const answer = await send(ready.server.origin, endpoint, { ...good, fields }, keyFor(endpoint));
    expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
    const details = answer.body?.['details'] as { field?: string; message?: string } | undefined;
    return { status: answer.status, code: answer.body?.['code'], ...details };
  };

  if (takesJson(endpoint))
    test('refuses a body that is no JSON, or none that holds fields', async () => {
      const key = keyFor(endpoint);
      const headers = { 'Content-Type': 'application/json', ...(key !== null && { 'X-API-Key': key }) };
      const url = `${ready.server.origin}${pathOf(endpoint, good.fields)}`;
      for (const body of ['{"a":', 'nonsense', '{"a":1}}', '\u0000']) {
        const answer = await answered(await fetch(url, { method: endpoint.method, headers, body }));
        expect([body, answer.status, answer.body?.['code']]).toEqual([body, 400, 'INVALID_REQUEST']);
        expect(ready.published.faultsOf(endpoint, answer)).toEqual([]);
      }
      expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
    });

  // A learner’s id is whatever a client has called them.
  const words = ['userId', ...(howToCall(id).idsOfOthers ?? [])];
  const inPath = pathFields(endpoint).filter((name) => !words.includes(name));
  if (inPath.length > 0)
    test('knows nothing by a word that is no id', async () => {
      for (const name of inPath)
        for (const word of ['not-an-id', '0', '__proto__', "' OR 1=1 --", '../..'])
          expect([name, word, await refusalWith({ ...good.fields, [name]: word })]).toMatchObject([
            name,
            word,
            { status: 404 },
          ]);
      expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
    });

  test('refuses each field that is missing or wrong by its name, and changes nothing', async () => {
    const told = fieldsOf(ready.published.operationOf(endpoint));
    const needed = [...(howToCall(id).alsoNeeds ?? []), ...told.required].filter((name) => name !== 'file');
    for (const name of needed) {
      const { [name]: _, ...others } = good.fields;
      expect([name, await refusalWith(others)]).toMatchObject([
        name,
        { status: 400, code: 'INVALID_REQUEST', field: name, message: `${name} is required` },
      ]);
    }
    for (const [name, value] of wrongFields(endpoint, told)) {
      const refusal = await refusalWith({ ...good.fields, [name]: value });
      expect([name, value, refusal]).toMatchObject([name, value, { status: 400, code: 'INVALID_REQUEST' }]);
      expect(refusal.field?.split('.')[0]).toBe(name);
    }
    expect(changesOf(before, storedState(ready.server.dataFolder))).toEqual([]);
  });
});

const wrongInJson: readonly unknown[] = [{}, [], true, 'no such thing', -1, 1.5, null, '', [{}], 1e300];
const wrongInForm = ['no such thing', '', 'x'.repeat(5000)];

/** Values that do not fit what the document says of the fields, two for each field; the same name twice in a query never fits. */
function wrongFields(
  endpoint: Endpoint,
  { inQuery, inBody }: ReturnType<typeof fieldsOf>,
): readonly (readonly [string, unknown])[] {
  const wrongOf = (schema: JsonSchema, values: readonly unknown[]) =>
    values.filter((value) => !ready.published.fits(schema, value)).slice(0, 2);
  if (!takesJson(endpoint) && !takesForm(endpoint))
    return inQuery.map(({ name }) => [name, ['1', '1']] as const);
  const values = takesForm(endpoint) ? wrongInForm : wrongInJson;
  return Object.entries(inBody)
    .filter(([name]) => name !== 'file')
    .flatMap(([name, schema]) => wrongOf(schema, values).map((value) => [name, value] as const));
}
