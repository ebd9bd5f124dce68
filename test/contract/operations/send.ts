import type { Endpoint } from '../../../src-shared/contract/endpoint';

export type Fields = Readonly<Record<string, unknown>>;

/** A call as a client makes it: flat fields, and the file of a form or the bytes of a body. */
export interface Sent {
  readonly fields: Fields;
  readonly file?: Uint8Array;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of a JSON answer; else null. */
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Sends a call as it stands, right or wrong, with this key or with none. */
export async function send(
  origin: string,
  endpoint: Endpoint,
  { fields, file }: Sent,
  key: string | null,
): Promise<Answered> {
  const inPath = pathFields(endpoint);
  const rest = Object.entries(fields).filter(([name]) => !inPath.includes(name));
  const isJson = takesJson(endpoint) && file === undefined;
  const query = takesForm(endpoint) || isJson ? '' : queryOf(rest);
  const headers = new Headers(key === null ? {} : { 'X-API-Key': key });
  const body = isJson ? JSON.stringify(Object.fromEntries(rest)) : bytesOf(endpoint, rest, file);
  if (isJson) headers.set('Content-Type', 'application/json');
  else if (file !== undefined && !takesForm(endpoint)) headers.set('Content-Type', 'application/zip');
  return answered(
    await fetch(`${origin}${pathOf(endpoint, fields)}${query}`, {
      method: endpoint.method,
      headers,
      ...(body === null ? {} : { body }),
    }),
  );
}

/** Names of the parameters in the path. */
export function pathFields({ path }: Endpoint): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
}

export function pathOf({ path }: Endpoint, fields: Fields): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(fields[name])));
}

export function takesJson({ method, bodyIn }: Endpoint): boolean {
  return !['GET', 'DELETE'].includes(method) && (bodyIn === undefined || bodyIn === 'any');
}

export function takesForm({ bodyIn }: Endpoint): boolean {
  return bodyIn === 'form';
}

type Pair = readonly [string, unknown];

function queryOf(pairs: readonly Pair[]): string {
  const flat = pairs.flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  );
  return flat.length === 0 ? '' : `?${new URLSearchParams(flat).toString()}`;
}

function bytesOf(endpoint: Endpoint, rest: readonly Pair[], file: Uint8Array | undefined) {
  if (!takesForm(endpoint)) return file === undefined ? null : new Uint8Array(file);
  const form = new FormData();
  for (const [name, value] of rest) form.append(name, String(value));
  if (file !== undefined) form.append('file', new Blob([new Uint8Array(file)]), 'course.zip');
  return form;
}

export async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : null;
  return { status: response.status, headers: response.headers, text, body };
}
