import type { Input } from '../../../src-shared/contract/endpoint';
import type { updateDispatch } from '../../../src-shared/contract/dispatches';
import type { DispatchRow } from './repository';

type Wanted = Omit<Input<typeof updateDispatch>, 'dispatchId' | 'tenant_id'>;

/** What a caller can say about a dispatch. */
export type DispatchSettings = Pick<
  DispatchRow,
  | 'label'
  | 'destination'
  | 'registrationLimit'
  | 'licenseLimit'
  | 'trackLicenses'
  | 'expiresAtMs'
  | 'allowedDomains'
>;

export const freshSettings: DispatchSettings = {
  label: null,
  destination: null,
  registrationLimit: null,
  licenseLimit: null,
  trackLicenses: false,
  expiresAtMs: null,
  allowedDomains: [],
};

/** The settings after what is wanted; what is left out stays, and null takes away. */
export function settingsAfter(before: DispatchSettings, wanted: Wanted, nowMs: number): DispatchSettings {
  const licenseLimit = given(wanted.license_limit, before.licenseLimit);
  const countsLicenses = wanted.license_limit === undefined ? before.trackLicenses : (licenseLimit ?? 0) > 0;
  return {
    label: given(firstOf(wanted.label, wanted.dispatch_name), before.label),
    destination: given(firstOf(wanted.destination, wanted.client_name), before.destination),
    registrationLimit: given(wanted.registration_limit, before.registrationLimit),
    licenseLimit,
    trackLicenses: wanted.track_licenses ?? countsLicenses,
    expiresAtMs: given(expiryOf(wanted, nowMs), before.expiresAtMs),
    allowedDomains: wanted.allowed_domains ?? before.allowedDomains,
  };
}

const hourMs = 3_600_000;

function expiryOf({ expires_at: at, expires_in_hours: hours }: Wanted, nowMs: number) {
  if (at !== undefined) return at === null ? null : Date.parse(at);
  if (hours === undefined) return undefined;
  return hours === null || hours === 0 ? null : nowMs + hours * hourMs;
}

function firstOf<T>(one: T | undefined, other: T | undefined): T | undefined {
  return one === undefined ? other : one;
}

function given<T>(wanted: T | undefined, before: T): T {
  return wanted === undefined ? before : wanted;
}
