/**
 * Every refusal the API can make. A code, once released, keeps its meaning for ever.
 * `summary` is the `error` text of the answer unless a refusal gives its own.
 */
export const errorCatalogue = {
  UNAUTHORIZED: { status: 401, summary: 'Authentication required' },
  INVALID_API_KEY: { status: 401, summary: 'Invalid API Key' },
  EXPIRED_API_KEY: { status: 401, summary: 'API key has expired' },
  FORBIDDEN: { status: 403, summary: 'Access denied' },
  INSUFFICIENT_SCOPES: { status: 403, summary: 'The API key does not have the scope this operation needs' },
  TENANT_MISMATCH: { status: 403, summary: 'Tenant mismatch' },
  QUOTA_EXCEEDED: { status: 403, summary: 'Storage quota exceeded' },
  DISPATCH_NOT_ACTIVE: { status: 403, summary: 'The dispatch has expired or was revoked' },
  REGISTRATION_LIMIT_EXCEEDED: { status: 403, summary: 'The dispatch takes no more learners' },
  LICENSE_LIMIT_EXCEEDED: { status: 403, summary: 'The dispatch has no more licences' },
  INVALID_REQUEST: { status: 400, summary: 'Invalid request parameters' },
  MISSING_FILE: { status: 400, summary: 'No file provided' },
  INVALID_FILE_TYPE: { status: 400, summary: 'Invalid SCORM package: the file is not a valid ZIP archive' },
  FILE_TOO_LARGE: { status: 413, summary: 'File too large' },
  MANIFEST_NOT_FOUND: { status: 400, summary: 'Invalid SCORM package: imsmanifest.xml not found' },
  PARSE_FAILED: { status: 400, summary: 'Invalid SCORM package: the manifest could not be read' },
  PACKAGE_NOT_FOUND: { status: 404, summary: 'Package not found' },
  SESSION_NOT_FOUND: { status: 404, summary: 'Session not found' },
  DISPATCH_NOT_FOUND: { status: 404, summary: 'Dispatch not found' },
  WEBHOOK_NOT_FOUND: { status: 404, summary: 'Webhook not found' },
  NOT_FOUND: { status: 404, summary: 'Not found' },
  METHOD_NOT_ALLOWED: { status: 405, summary: 'Method not allowed' },
  VERSION_CONFLICT: {
    status: 409,
    summary: 'Version conflict detected. Another update was made to this session.',
  },
  DUPLICATE_ENTRY: { status: 409, summary: 'Resource already exists' },
  RATE_LIMIT_EXCEEDED: { status: 429, summary: 'Rate limit exceeded' },
  UPLOAD_FAILED: { status: 500, summary: 'The file could not be stored' },
  WEBHOOK_DELIVERY_FAILED: { status: 500, summary: 'The webhook did not take the event' },
  DB_QUERY_FAILED: { status: 500, summary: 'The database could not be read' },
  DB_INSERT_FAILED: { status: 500, summary: 'The database could not be written' },
  INTERNAL_ERROR: { status: 500, summary: 'A fault on our side. The request id leads to the log.' },
  SERVICE_UNAVAILABLE: { status: 503, summary: 'The service is not available right now' },
  STORAGE_UNAVAILABLE: { status: 503, summary: 'The stored package file cannot be read' },
} as const satisfies Record<string, { status: number; summary: string }>;

export type ErrorCode = keyof typeof errorCatalogue;

/** Thrown by services for a refusal the caller can act on. `details` reaches the caller as `details`. */
export class Refusal extends Error {
  /** Further top-level keys of the answer, where the contract asks for them (VERSION_CONFLICT). */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The catalogue's, but for the few codes that the contract knows with a second one. */
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details?: Readonly<Record<string, unknown>>,
    options: {
      readonly text?: string;
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly status?: number;
    } = {},
  ) {
    super(options.text ?? errorCatalogue[code].summary);
    this.name = 'Refusal';
    this.extra = options.extra ?? {};
    this.status = options.status ?? errorCatalogue[code].status;
  }
}
