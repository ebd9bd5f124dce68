import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { errorCatalogue, type ErrorCode } from './errors';
import {
  headerParameters,
  headersOfAnswer,
  headersOfRequest,
  mayBeRepeated,
  responseHeaders,
} from './openapi-headers';
import { webhookRequests, webhookSchema } from './openapi-webhooks';

type Json = Readonly<Record<string, unknown>>;

/** Date of the contract's last change, as the cloud numbers its own. */
const contractDate = '2026-11-22';

/** The OpenAPI 3.1 document of these operations, without `servers`: those depend on who serves it. */
export function openApiDocument(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  const shared: Record<string, unknown> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, shared) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lectern',
      version: contractDate,
      description:
        'SCORM packages, sessions and keys. Errors have one form and a code that keeps its meaning.',
    },
    security: [{ apiKey: [] }, { bearer: [] }],
    tags: tagsOf(endpoints),
    paths,
    webhooks: webhookRequests(),
    components: {
      securitySchemes,
      headers: responseHeaders,
      parameters: headerParameters,
      schemas: { Error: errorSchema, WebhookEvent: webhookSchema(), ...shared },
    },
  };
}

const securitySchemes = {
  apiKey: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
  bearer: { type: 'http', scheme: 'bearer' },
};

const errorSchema = {
  type: 'object',
  required: ['error', 'code', 'request_id'],
  properties: {
    error: { type: 'string', description: 'For people; may change' },
    code: { type: 'string', enum: Object.keys(errorCatalogue) },
    details: { type: 'object', description: 'Facts of the refusal, e.g. "field"' },
    request_id: { type: 'string' },
    current_version: { type: 'integer', description: 'VERSION_CONFLICT only' },
    message: { type: 'string', description: 'VERSION_CONFLICT only' },
  },
};

const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
const noSuchRange = { description: 'INVALID_REQUEST', content: errorContent };

function operation(endpoint: Endpoint, shared: Record<string, unknown>): Json {
  const open = endpoint.access === 'public' || endpoint.access === 'learner';
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    tags: [tagOf(endpoint.path)],
    ...(open ? { security: [] } : { description: `Needs a key with the scope "${endpoint.access}".` }),
    ...inputOf(endpoint),
    responses: withHeaders(endpoint, {
      [String(endpoint.success ?? 200)]: successOf(endpoint, shared),
      ...(endpoint.mayCreate === true ? { '201': successOf(endpoint, shared) } : {}),
      ...(endpoint.mayAccept === true ? { '202': successOf(endpoint, shared) } : {}),
      ...(endpoint.method === 'GET' ? { '304': notModified } : {}),
      ...(endpoint.inRanges === true ? { '206': successOf(endpoint, shared), '416': noSuchRange } : {}),
      ...refusalsOf(endpoint, open),
    }),
  };
}

function withHeaders(endpoint: Endpoint, responses: Readonly<Record<string, Json>>): Json {
  const all = Object.entries(responses).map(([status, response]) => [
    status,
    { ...response, ...headersOfAnswer(endpoint, Number(status)) },
  ]);
  return Object.fromEntries(all) as Json;
}

/** The group of an operation: the first word of its path that names a thing. */
function tagOf(path: string): string {
  const words = path.split('/').filter((word) => !['', 'api', 'v1', 'customer'].includes(word));
  const [first = '', second = ''] = words;
  const word = first === 'admin' && second !== '' ? `administration: ${second}` : first;
  return (word.charAt(0).toUpperCase() + word.slice(1)).replaceAll('-', ' ');
}

/** What a client reads first stands first; the routes of our own windows stand last. */
const firstTags = ['Packages', 'Uploads', 'Sessions', 'Dispatches', 'Webhooks', 'Quotas', 'Analytics'];

function tagsOf(endpoints: readonly Endpoint[]): Json[] {
  const found = new Set(endpoints.map(({ path }) => tagOf(path)));
  const between = [...found].filter((tag) => !firstTags.includes(tag) && tag !== 'Lectern').toSorted();
  const ordered = [...firstTags, ...between, 'Lectern'].filter((tag) => found.has(tag));
  return ordered.map((name) => ({ name, ...(name === 'Lectern' && { description: ownRoutes }) }));
}

const ownRoutes = 'Routes of Lectern’s own windows. They may change with any version.';

function inputOf(endpoint: Endpoint): Json {
  const schema = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' });
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = schema.required ?? [];
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const rest = Object.entries(properties).filter(([name]) => !inPath.includes(name));
  const pathParameters = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: properties[name] ?? {},
  }));
  const isQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE' || endpoint.bodyIn === 'bytes';
  const mayBeInQuery = isQuery || endpoint.bodyIn === 'any';
  const query = rest.map(([name, value]) => ({
    name,
    in: 'query',
    required: isQuery && required.includes(name),
    schema: value,
  }));
  const body = contentOf(endpoint.bodyIn, {
    type: 'object',
    properties: Object.fromEntries(rest),
    required: required.filter((name) => !inPath.includes(name)),
  });
  const isNeeded =
    endpoint.bodyIn === undefined ? needsField(endpoint, required, inPath) : endpoint.bodyIn !== 'any';
  return {
    parameters: [...pathParameters, ...(mayBeInQuery ? query : []), ...headersOfRequest(endpoint)],
    ...(isQuery && endpoint.bodyIn === undefined
      ? {}
      : { requestBody: { required: isNeeded, content: body } }),
  };
}

/** Is a field of the body wanted, or one of several? The checks of an input as a whole ask for the latter. */
function needsField({ input }: Endpoint, required: readonly string[], inPath: readonly string[]): boolean {
  const isOneOfSeveral = input instanceof z.ZodObject && (input.def.checks?.length ?? 0) > 0;
  return isOneOfSeveral || required.some((name) => !inPath.includes(name));
}

interface Fields {
  readonly type: 'object';
  readonly properties: Json;
  readonly required: readonly string[];
}

/** What a body may be, by its media type. */
function contentOf(bodyIn: Endpoint['bodyIn'], fields: Fields): Json {
  const form = {
    ...fields,
    properties: { ...fields.properties, file: bytes },
    required: [...fields.required, 'file'],
  };
  const isForm = bodyIn === 'form' || bodyIn === 'any';
  const isPlain = bodyIn === 'bytes' || bodyIn === 'any';
  return {
    ...(bodyIn === undefined || bodyIn === 'any' ? { 'application/json': { schema: fields } } : {}),
    ...(isForm ? { 'multipart/form-data': { schema: form } } : {}),
    ...(isPlain ? { 'application/zip': { schema: bytes } } : {}),
    ...(isPlain ? { 'application/octet-stream': { schema: bytes } } : {}),
  };
}

const bytes = { type: 'string', format: 'binary' };
const notModified = {
  description: 'The caller has it already: its If-None-Match names the ETag of the answer',
};

/** Schemas that refer to themselves are moved to `shared`, where a reference finds them from any place of the document. */
function successOf(endpoint: Endpoint, shared: Record<string, unknown>): Json {
  if (endpoint.bodyOut !== undefined)
    return {
      description: 'The bytes',
      content: { [endpoint.bodyOut]: { schema: bytes } },
    };
  const schema = z.toJSONSchema(endpoint.output, { io: 'output', unrepresentable: 'any' });
  const moved = JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as typeof schema;
  const { $defs, $schema: _, ...own } = moved;
  Object.assign(shared, $defs);
  const also = endpoint.alsoOut === undefined ? {} : { [endpoint.alsoOut]: { schema: { type: 'string' } } };
  return { description: 'Success', content: { 'application/json': { schema: own }, ...also } };
}

/** What every route may answer, and what this one may. */
function refusalsOf(endpoint: Endpoint, open: boolean): Readonly<Record<string, Json>> {
  const common: ErrorCode[] = open
    ? ['INVALID_REQUEST', 'FORBIDDEN', 'INTERNAL_ERROR']
    : [...keyRefusals, 'INVALID_REQUEST', 'FORBIDDEN', 'INTERNAL_ERROR'];
  // With an Idempotency-Key whose request a server began and did not live to end.
  if (mayBeRepeated(endpoint)) common.push('DUPLICATE_ENTRY');
  const byStatus = new Map<number, Set<ErrorCode>>();
  for (const code of [...common, ...endpoint.refusals]) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { description: [...codes].join(', '), content: errorContent },
    ]),
  );
}

const keyRefusals: readonly ErrorCode[] = [
  'UNAUTHORIZED',
  'INVALID_API_KEY',
  'EXPIRED_API_KEY',
  'INSUFFICIENT_SCOPES',
  'TENANT_MISMATCH',
  'RATE_LIMIT_EXCEEDED',
];
