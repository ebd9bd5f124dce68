import { useLanguage } from './i18n';

export interface Formats {
  /** Decimal units, as file managers of macOS and most Linux desktops show them. */
  bytes(sizeBytes: number): string;
  /** Day and minute, local time. `iso` is ISO 8601. */
  dateTime(iso: string): string;
  /** The minute of a day that needs no telling, local time. */
  time(iso: string): string;
  /** Local time of day with milliseconds. */
  clock(atMs: number): string;
  /** "3 minutes ago". `nowMs` is Unix time; clocks that differ a little never tell of the future. */
  ago(iso: string, nowMs: number): string;
  /** "in 3 minutes"; what is overdue is due now. */
  ahead(iso: string, nowMs: number): string;
  /** "3 minutes", in the largest unit of which there is one. */
  roughly(ms: number): string;
  /** h:mm:ss or m:ss. */
  duration(seconds: number): string;
  /** As `duration`, with tenths of a second: for what is over soon. */
  fineDuration(seconds: number): string;
  number(value: number): string;
  /** With one digit behind the point, for numbers that stand below each other. */
  tenths(value: number): string;
  /** `share` 0 to 1. */
  percent(share: number): string;
  /** "Mon"; 1 is Monday. */
  weekday(day: number): string;
  /** A language tag in its own words: "Deutsch". */
  languageName(tag: string): string;
}

/** Numbers, sizes and times as the user's language writes them. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  const formats = known.get(language) ?? createFormats(language);
  known.set(language, formats);
  return formats;
}

/** By language: what the browser makes to write numbers and times is dear. */
const known = new Map<string, Formats>();

export function createFormats(language: string): Formats {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return {
    bytes: (sizeBytes) => bytes(language, sizeBytes),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    clock: (atMs) => clock.format(atMs),
    ago: (iso, nowMs) => relative(language, Math.min(0, (Date.parse(iso) - nowMs) / 1000)),
    ahead: (iso, nowMs) => relative(language, Math.max(0, (Date.parse(iso) - nowMs) / 1000)),
    roughly: (ms) => roughly(language, ms / 1000),
    duration,
    fineDuration: (seconds) => fineDuration(language, seconds),
    number: (value) => number.format(value),
    tenths: (value) => tenths.format(value),
    percent: (share) => percent.format(share),
    // The first day of 2024 was a Monday.
    weekday: (day) => weekday.format(Date.UTC(2024, 0, day)),
    languageName: (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
  };
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function bytes(language: string, sizeBytes: number): string {
  const step = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(1, sizeBytes)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(sizeBytes / 1000 ** step);
}

const spans = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
] as const;

function relative(language: string, seconds: number): string {
  const { value, unit } = inLargestUnit(seconds);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(value, unit);
}

function roughly(language: string, seconds: number): string {
  const { value, unit } = inLargestUnit(seconds);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function inLargestUnit(seconds: number) {
  let value = seconds;
  for (const [unit, count] of spans) {
    if (Math.abs(value) < count) return { value: Math.trunc(value), unit };
    value /= count;
  }
  return { value: Math.trunc(value), unit: 'year' as const };
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60) % 60;
  const hours = Math.floor(whole / 3600);
  return hours > 0
    ? `${String(hours)}:${pad(minutes)}:${pad(whole % 60)}`
    : `${String(minutes)}:${pad(whole % 60)}`;
}

function fineDuration(language: string, seconds: number): string {
  const tenths = Math.max(0, Math.floor(seconds * 10 + 1e-6));
  const point = new Intl.NumberFormat(language, { minimumFractionDigits: 1 })
    .formatToParts(0)
    .find(({ type }) => type === 'decimal');
  return `${duration(tenths / 10)}${point?.value ?? '.'}${String(tenths % 10)}`;
}
