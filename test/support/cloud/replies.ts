import type { CloudOptions } from './options';

/** What a call of the stand-in is answered with. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown where a call is refused. */
export class CloudRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly more: {
      readonly details?: Readonly<Record<string, unknown>>;
      readonly beside?: Readonly<Record<string, unknown>>;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(code);
  }
}

/** Both forms that the documents have. */
export function refused({ status, code, more }: CloudRefusal, { errors }: CloudOptions): Reply {
  const { details, beside = {}, headers = {} } = more;
  const facts = details === undefined ? {} : { details };
  const body =
    errors === 'flat'
      ? { error: `It says ${code}`, code, ...facts, ...beside }
      : { error: { code, message: `It says ${code}`, ...facts, ...beside } };
  return { status, body, headers };
}

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

export function listReply(
  plural: string,
  rows: readonly unknown[],
  query: URLSearchParams,
  { lists }: CloudOptions,
): Reply {
  const [page, limit] = [Number(query.get('page') ?? 1), Number(query.get('limit') ?? 20)];
  const shown = rows.slice((page - 1) * limit, page * limit);
  return ok(
    lists === 'bare' ? shown : lists === 'data' ? { data: shown, total: rows.length } : { [plural]: shown },
  );
}
