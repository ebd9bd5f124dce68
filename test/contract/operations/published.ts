import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Endpoint } from '../../../src-shared/contract/endpoint';
import type { Answered } from './send';

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: JsonSchema;
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export type Published = Awaited<ReturnType<typeof readPublished>>;

/** The OpenAPI document that the server publishes, and what it says of answers. */
export async function readPublished(origin: string) {
  const document = (await (await fetch(`${origin}/api/docs/openapi`)).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('binary', true);
  ajv.addFormat('base64', true);
  ajv.addSchema(document, 'openapi');

  const operationOf = (endpoint: Endpoint): Operation => {
    const [path, method] = keysOf(endpoint);
    const found = document.paths[path]?.[method];
    if (found === undefined) throw new Error(`The document does not know ${endpoint.method} ${path}`);
    return found;
  };
  const validatorOf = (endpoint: Endpoint, status: string): ValidateFunction => {
    const words = [...keysOf(endpoint), 'responses', status, 'content', 'application/json', 'schema'];
    const pointer = words.map((word) => encodeURIComponent(word.replaceAll('/', '~1'))).join('/');
    const found = ajv.getSchema(`openapi#/paths/${pointer}`);
    if (found === undefined) throw new Error(`No schema at ${pointer}`);
    return found;
  };

  return {
    operationOf,

    /** Does a value fit this schema of a field? */
    fits: (schema: JsonSchema, value: unknown): boolean => ajv.validate(schema, value),

    /** Is this the body of a refusal? */
    isRefusal: (body: unknown): boolean => ajv.validate('openapi#/components/schemas/Error', body),

    /** What is wrong with an answer by the document; empty where nothing is. */
    faultsOf: (endpoint: Endpoint, answer: Answered): readonly string[] => {
      const status = String(answer.status);
      const told = operationOf(endpoint).responses[status];
      if (told === undefined) return [`status ${status} is not published: ${answer.text.slice(0, 300)}`];
      const type = answer.headers.get('content-type') ?? '';
      const types = Object.keys(told.content ?? {});
      if (types.length > 0 && !types.some((one) => one === '*/*' || type.startsWith(one)))
        return [`media type ${type} is not published`];
      if (!types.includes('application/json') || !type.startsWith('application/json')) return [];
      const isFit = validatorOf(endpoint, status);
      const faults = isFit(answer.body) ? [] : [ajv.errorsText(isFit.errors)];
      if (answer.status < 400) return faults;
      const code = String(answer.body?.['code']);
      const isTold = told.description.split(', ').includes(code);
      return isTold ? faults : [...faults, `code ${code} is not published for ${status}`];
    },
  };
}

function keysOf({ path, method }: Endpoint): readonly [string, string] {
  return [path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase()];
}

/** Schemas of the fields that a client may send, by their place; of a body those of its first media type. */
export function fieldsOf({ parameters, requestBody }: Operation) {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const [body] = Object.values(requestBody?.content ?? {});
  const { properties = {}, required = [] } = body?.schema ?? {};
  return { inQuery, inBody: properties, required };
}
