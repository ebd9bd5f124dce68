import type { IncomingHttpHeaders } from 'node:http';
import { CloudRefusal, type Reply } from './replies';

export interface CloudRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface CloudPackage {
  readonly id: string;
  readonly tenant_id: string;
  title: string;
  version: number;
  bytes: Buffer;
  looksLeft: number;
}

export interface CloudSession {
  readonly id: string;
  readonly session_id: string;
  readonly tenant_id: string;
  readonly package_id: string;
  readonly user_id: string;
  version: number;
  cmi_data: Record<string, unknown>;
  time_spent_seconds: number;
  updated_at?: string;
}

export type Fields = Readonly<Record<string, unknown>>;
export type Handler = (asked: CloudRequest, id: string) => Reply | Promise<Reply>;

export type Route = readonly [method: string, path: RegExp, handler: Handler];

export const shown = ({ id, tenant_id, title, version }: CloudPackage) => ({ id, tenant_id, title, version });
/** One look at a package, which may make it ready. */
export const looked = (found: CloudPackage) => {
  const status = found.looksLeft > 0 ? 'processing' : 'ready';
  found.looksLeft -= 1;
  return { ...shown(found), status };
};

export function parsed(body: Buffer): Fields {
  try {
    return JSON.parse(body.toString()) as Fields;
  } catch {
    throw invalid('body');
  }
}

export function textIn(fields: Fields, name: string): string {
  const text = fields[name];
  if (typeof text !== 'string' || text === '' || text.length > 255) throw invalid(name);
  return text;
}

export function invalid(field: string): CloudRefusal {
  return new CloudRefusal(400, 'INVALID_REQUEST', { details: { field, message: `${field} is not right` } });
}
