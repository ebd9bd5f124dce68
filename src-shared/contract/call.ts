import type { Answer, CallerInput, Endpoint } from './endpoint';
import type { ErrorCode } from './errors';

/** Where a server is and how to show who calls. */
export interface Connection {
  readonly origin: string;
  /** Key or token; sent as a bearer. */
  readonly token?: string;
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

/** The server said no, or what came back was no answer of its API (`code` is then INTERNAL_ERROR, or the transport failed before). */
export class ApiFailure extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  /** Further top-level keys of the answer, e.g. `current_version`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { error, code, details, request_id: requestId, ...extra } = body;
    super(typeof error === 'string' ? error : `HTTP ${status}`);
    this.name = 'ApiFailure';
    this.code = (typeof code === 'string' ? code : 'INTERNAL_ERROR') as ErrorCode;
    this.status = status;
    this.details = (details ?? {}) as Record<string, unknown>;
    this.requestId = typeof requestId === 'string' ? requestId : null;
    this.extra = extra;
  }
}

/** Calls an endpoint and returns what its output schema makes of the answer. Throws `ApiFailure`, or what `fetch` throws. */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: CallerInput<E>,
  connection: Connection,
): Promise<Answer<E>> {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>);
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const response = await request(`${path}${inQuery ? queryOf(rest) : ''}`, connection, {
    method: endpoint.method,
    ...(inQuery ? {} : { body: JSON.stringify(rest), headers: { 'Content-Type': 'application/json' } }),
  });
  return endpoint.output.parse(await response.json()) as Answer<E>;
}

/** Uploads a file through an endpoint that takes a form. `fields` are sent before the file. */
export async function uploadForm<E extends Endpoint>(
  endpoint: E,
  { file, name, fields = {} }: { file: Blob; name: string; fields?: Readonly<Record<string, string>> },
  connection: Connection,
): Promise<Answer<E>> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', file, name);
  const response = await request(endpoint.path, connection, { method: endpoint.method, body: form });
  return endpoint.output.parse(await response.json()) as Answer<E>;
}

/** Bytes of an endpoint whose answer is no JSON. */
export async function downloadBytes<E extends Endpoint>(
  endpoint: E,
  input: CallerInput<E>,
  connection: Connection,
): Promise<Response> {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>);
  return request(`${path}${queryOf(rest)}`, connection, { method: endpoint.method });
}

/** Sends bytes through an endpoint whose body they are; its input stands in path and query. */
export async function sendBytes<E extends Endpoint>(
  endpoint: E,
  input: CallerInput<E>,
  bytes: Blob,
  connection: Connection,
): Promise<Answer<E>> {
  const { path, rest } = fillPath(endpoint.path, input as Record<string, unknown>);
  const headers = { 'Content-Type': 'application/octet-stream' };
  const init = { method: endpoint.method, body: bytes, headers };
  const response = await request(`${path}${queryOf(rest)}`, connection, init);
  return endpoint.output.parse(await response.json()) as Answer<E>;
}

/** Sends bytes to a URL that permits it by itself: no token goes along. The ETag of the answer. */
export async function putBytes(
  url: string,
  bytes: Blob,
  connection: Pick<Connection, 'fetch' | 'signal'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await send(url, connection, { method: 'PUT', body: bytes, headers });
  return response.headers.get('ETag') ?? '';
}

async function request(path: string, connection: Connection, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (connection.token !== undefined) headers.set('Authorization', `Bearer ${connection.token}`);
  return send(`${connection.origin}${path}`, connection, { ...init, headers });
}

async function send(
  url: string,
  connection: Pick<Connection, 'fetch' | 'signal'>,
  init: RequestInit,
): Promise<Response> {
  const response = await (connection.fetch ?? fetch)(url, {
    ...init,
    credentials: 'omit',
    ...(connection.signal === undefined ? {} : { signal: connection.signal }),
  });
  if (response.ok) return response;
  throw new ApiFailure(response.status, await bodyOf(response));
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Puts the path's parameters in their places and returns what is left of the input. */
function fillPath(path: string, input: Readonly<Record<string, unknown>>) {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !names.includes(name)));
  return { path: filled, rest };
}

function queryOf(rest: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}
