const interval = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;
const timespan12 = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const timestamp =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d)(?:\.\d{1,2}(?:Z|[+-](\d\d)(?::(\d\d))?)?)?)?)?)?)?)?$/;
const almostTimestamp =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-](\d\d)(?::?(\d\d))?)?$/;

/** Hundredths of a second in each part of a duration; a year counts 365 days and a month 30, as no book says. */
const hundredths = [365 * 86_400_00, 30 * 86_400_00, 86_400_00, 3_600_00, 60_00, 100] as const;

/** timeinterval(second,10,2) [RTE 4.1.1]: at least one part, no weeks, nothing after a bare T. */
export function isTimeInterval(text: string): boolean {
  return interval.test(text) && !text.endsWith('T') && text !== 'P';
}

/** Length of a timeinterval in hundredths of a second; null if it is none. */
export function centisecondsFromInterval(text: string): number | null {
  const parts = isTimeInterval(text) ? interval.exec(text)?.slice(1) : undefined;
  if (parts === undefined) return null;
  return safeSum(
    parts.map((part: string | undefined, at) =>
      part === undefined ? 0 : Number(part) * (hundredths[at] ?? 0),
    ),
  );
}

/** Writes hundredths of a second as a timeinterval: `PT1H30M5.25S`, zero as `PT0S`. */
export function intervalFromCentiseconds(total: number): string {
  const hours = Math.floor(total / 3_600_00);
  const minutes = Math.floor((total % 3_600_00) / 60_00);
  const seconds = (total % 60_00) / 100;
  const parts = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}`;
  return seconds > 0 || parts === '' ? `PT${parts}${seconds}S` : `PT${parts}`;
}

/** CMITimespan of SCORM 1.2 [R12 3.4.3]: HHHH:MM:SS.SS, two to four digits of hours. Minutes and seconds may pass 59. */
export function isTimespan12(text: string): boolean {
  return timespan12.test(text);
}

export function centisecondsFromTimespan12(text: string): number | null {
  const parts = timespan12.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  return safeSum([hours * 3_600_00, minutes * 60_00, seconds * 100]);
}

/** Writes hundredths of a second as `HHHH:MM:SS.SS`; what passes four digits of hours stays at 9999:59:59.99. */
export function timespan12FromCentiseconds(total: number): string {
  const capped = Math.min(total, 9999 * 3_600_00 + 59 * 60_00 + 59_99);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = String(Math.floor(capped / 3_600_00)).padStart(4, '0');
  const minutes = two(Math.floor((capped % 3_600_00) / 60_00));
  const seconds = `${two(Math.floor((capped % 60_00) / 100))}.${two(capped % 100)}`;
  return `${hours}:${minutes}:${seconds}`;
}

/** CMITime of SCORM 1.2 [R12 3.4.3]: time of day. */
export function isTimeOfDay12(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(text);
}

/** time(second,10,0) [RTE 4.1.1]: a real moment from 1970 to 2038, cut off anywhere from the right; a zone only after a fraction. */
export function isTimestamp(text: string): boolean {
  return isRealMoment(timestamp.exec(text));
}

/**
 * Deviates from RTE 4.1.1: a zone behind a minute or second and a fraction of any length, for content that writes what
 * JavaScript's `toISOString` and most libraries give.
 */
export function isAlmostTimestamp(text: string): boolean {
  return isRealMoment(almostTimestamp.exec(text));
}

function isRealMoment(found: RegExpExecArray | null): boolean {
  if (found === null) return false;
  const part = (at: number, otherwise: number): number => Number(found[at] ?? otherwise);
  const [year, month, day] = [part(1, 0), part(2, 1), part(3, 1)];
  if (year < 1970 || year > 2038 || month < 1 || month > 12) return false;
  const isTime = part(4, 0) <= 23 && part(5, 0) <= 59 && part(6, 0) <= 59;
  const isZone = part(7, 0) <= 23 && part(8, 0) <= 59;
  return day >= 1 && day <= lastDayOf(year, month) && isTime && isZone;
}

/** From 1970 to 2038 every fourth year is a leap year. */
function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function safeSum(parts: readonly number[]): number {
  const sum = Math.round(parts.reduce((total, part) => total + part, 0));
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}
