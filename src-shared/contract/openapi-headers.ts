import type { Endpoint } from './endpoint';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };

/** Headers of answers, said once; operations refer to them. */
export const responseHeaders = {
  'X-Request-Id': {
    description: 'Names the request in the log and in `request_id`; the one that was sent, where it is plain',
    schema: text,
  },
  'X-RateLimit-Limit': {
    description:
      'Requests a minute of this kind (read, write, administration); absent where none are counted',
    schema: count,
  },
  'X-RateLimit-Remaining': { description: 'How many are left now', schema: count },
  'X-RateLimit-Reset': { description: 'When all are left again: seconds since 1970', schema: count },
  ETag: { description: 'Names this state of what is answered, for If-None-Match and If-Match', schema: text },
  'Retry-After': { description: 'Seconds to wait before it is tried again', schema: count },
  'Idempotent-Replayed': {
    description: '"true" where the request had been done before, and this is the answer of then',
    schema: text,
  },
};

/** Headers of requests, said once; operations refer to them. */
export const headerParameters = {
  'Idempotency-Key': {
    ...{ name: 'Idempotency-Key', in: 'header' },
    description:
      '1 to 255 characters without blanks, of your choice. The same request with the same one is done once within a day, and answered alike',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  'If-None-Match': {
    ...{ name: 'If-None-Match', in: 'header' },
    description: 'An ETag that you have: 304 without a body while it is still right',
    schema: text,
  },
  'If-Match': {
    ...{ name: 'If-Match', in: 'header' },
    description: 'The ETag of the session as you know it, in place of `version`; 409 where it has changed',
    schema: text,
  },
  Range: {
    ...{ name: 'Range', in: 'header' },
    description: 'Part of the bytes, e.g. "bytes=0-1023"',
    schema: text,
  },
};

const everywhere = [
  'X-Request-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
] as const;

/** References to the headers that an answer of this status has, or may have. */
export function headersOfAnswer(endpoint: Endpoint, status: number): Json {
  const names: (keyof typeof responseHeaders)[] = [...everywhere];
  if (status < 400 && hasTag(endpoint)) names.push('ETag');
  if (status < 300 && mayBeRepeated(endpoint)) names.push('Idempotent-Replayed');
  if (status === 429 || status === 503) names.push('Retry-After');
  return { headers: Object.fromEntries(names.map((name) => [name, refer('headers', name)])) };
}

/** References to the headers that a request may have. */
export function headersOfRequest(endpoint: Endpoint): readonly Json[] {
  const names: (keyof typeof headerParameters)[] = [
    ...(mayBeRepeated(endpoint) ? (['Idempotency-Key'] as const) : []),
    ...(endpoint.method === 'GET' ? (['If-None-Match'] as const) : []),
    ...(isUnderVersion(endpoint) ? (['If-Match'] as const) : []),
    ...(endpoint.inRanges === true ? (['Range'] as const) : []),
  ];
  return names.map((name) => refer('parameters', name));
}

const refer = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

export function mayBeRepeated({ method, access }: Endpoint): boolean {
  return method === 'POST' && access !== 'public' && access !== 'learner';
}

function hasTag(endpoint: Endpoint): boolean {
  return endpoint.method === 'GET' || endpoint.bodyIn === 'bytes' || isUnderVersion(endpoint);
}

function isUnderVersion({ method, refusals }: Endpoint): boolean {
  return (method === 'PUT' || method === 'PATCH') && refusals.includes('VERSION_CONFLICT');
}
