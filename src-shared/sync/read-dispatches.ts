import { recordOf, textAt, wholeNumberOf, type JsonRecord } from './loose-json';

/** Who may launch a package from elsewhere, as a remote tells it in either casing and under the names of either age. */
export interface RemoteDispatch {
  readonly dispatchId: string;
  readonly packageId: string;
  /** `active` where it does not say. */
  readonly status: string;
  readonly terms: DispatchTerms;
}

/** Under the names that they have in our contract; nothing of them is checked yet. */
export interface DispatchTerms {
  readonly label: string | null;
  readonly destination: string | null;
  readonly registration_limit: number | null;
  readonly license_limit: number | null;
  readonly track_licenses: boolean;
  readonly expires_at: string | null;
  readonly allowed_domains: readonly string[];
}

export function remoteDispatchOf(body: unknown): RemoteDispatch | null {
  const json = recordOf(recordOf(body)?.['dispatch']) ?? recordOf(body);
  const dispatchId = json === null ? null : textAt(json, 'dispatch_id', 'dispatchId', 'id');
  const packageId = json === null ? null : textAt(json, 'package_id', 'packageId');
  if (json === null || dispatchId === null || packageId === null) return null;
  const terms = termsOf(json);
  return terms === null ? null : { dispatchId, packageId, status: textAt(json, 'status') ?? 'active', terms };
}

/** Null where what would bound it cannot be read: it must not become a permission without bounds. */
function termsOf(json: JsonRecord): DispatchTerms | null {
  const given = (snake: string, camel: string): unknown => json[snake] ?? json[camel] ?? null;
  const limit = (snake: string, camel: string): number | null | undefined => {
    const value = given(snake, camel);
    return value === null ? null : (wholeNumberOf(value) ?? undefined);
  };
  const registration_limit = limit('registration_limit', 'registrationLimit');
  const license_limit = limit('license_limit', 'licenseLimit');
  const expires_at = given('expires_at', 'expiresAt');
  const domains = given('allowed_domains', 'allowedDomains') ?? [];
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (registration_limit === undefined || license_limit === undefined) return null;
  if (expires_at !== null && !isText(expires_at)) return null;
  if (!Array.isArray(domains) || !domains.every(isText)) return null;
  const tracks = given('track_licenses', 'trackLicenses');
  return {
    label: textAt(json, 'label', 'dispatch_name', 'dispatchName'),
    destination: textAt(json, 'destination', 'client_name', 'clientName'),
    ...{ registration_limit, license_limit, expires_at, allowed_domains: domains },
    track_licenses: tracks === true || (tracks === null && (license_limit ?? 0) > 0),
  };
}
