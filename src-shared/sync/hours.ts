import type { SyncHours } from '../contract/remotes';

/*
 * Hours of days, by the clock on the wall of this machine. An hour that a change of clocks leaves out is none; one that comes twice counts
 * twice. Over midnight an evening's hours belong to the day that they begin on.
 */

/** `atMs`: Unix time. Hours that end where they begin are the whole day. */
export function isWithinHours(atMs: number, { from, until, days }: SyncHours): boolean {
  const at = new Date(atMs);
  const [begins, ends, minute] = [minuteOf(from), minuteOf(until), at.getHours() * 60 + at.getMinutes()];
  const isOfToday = days.includes(dayOf(at));
  if (begins < ends) return isOfToday && minute >= begins && minute < ends;
  if (isOfToday && minute >= begins) return true;
  return days.includes(dayOf(dayBefore(at))) && minute < ends;
}

/** The first moment from `atMs` on that is within the hours; null where there is none within a year. */
export function nextWithinHours(atMs: number, hours: SyncHours): number | null {
  if (isWithinHours(atMs, hours)) return atMs;
  const [hour = 0, minute = 0] = partsOf(hours.from);
  const at = new Date(atMs);
  for (let days = 0; days <= 366; days += 1) {
    const beginsMs = new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, hour, minute).getTime();
    if (beginsMs >= atMs && isWithinHours(beginsMs, hours)) return beginsMs;
  }
  return null;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = partsOf(time);
  return hours * 60 + minutes;
}

function partsOf(time: string): readonly number[] {
  return time.split(':').map(Number);
}

/** Monday is 1, Sunday 7. */
function dayOf(at: Date): number {
  return at.getDay() === 0 ? 7 : at.getDay();
}

function dayBefore(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() - 1);
}
