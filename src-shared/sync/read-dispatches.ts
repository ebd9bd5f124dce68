import { recordOf, textAt, type JsonRecord } from './loose-json';

/** Who may launch a package from elsewhere, as a remote tells it in either casing and under the names of either age. */
export interface RemoteDispatch {
  readonly dispatchId: string;
  readonly packageId: string;
  /** Null where it does not say: then it permits nothing. */
  readonly status: string | null;
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
  return terms === null ? null : { dispatchId, packageId, status: textAt(json, 'status'), terms };
}

/** Null where what would bound it is missing or cannot be read: it must not become a permission without bounds. */
function termsOf(json: JsonRecord): DispatchTerms | null {
  const given = (snake: string, camel: string): unknown => (snake in json ? json[snake] : json[camel]);
  const registration_limit = given('registration_limit', 'registrationLimit');
  const license_limit = given('license_limit', 'licenseLimit');
  const expires_at = given('expires_at', 'expiresAt');
  const domains = given('allowed_domains', 'allowedDomains');
  const tracks = given('track_licenses', 'trackLicenses') ?? null;
  if (!isLimit(registration_limit) || !isLimit(license_limit)) return null;
  if (expires_at !== null && !isText(expires_at)) return null;
  if (!Array.isArray(domains) || !domains.every(isText)) return null;
  if (tracks !== null && typeof tracks !== 'boolean') return null;
  return {
    label: textAt(json, 'label', 'dispatch_name', 'dispatchName'),
    destination: textAt(json, 'destination', 'client_name', 'clientName'),
    ...{ registration_limit, license_limit, expires_at, allowed_domains: domains },
    track_licenses: tracks === true || (tracks === null && (license_limit ?? 0) > 0),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Null says that there is none. */
function isLimit(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
}
