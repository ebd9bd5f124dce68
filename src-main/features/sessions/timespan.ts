import type { Course } from '../../../src-shared/scorm/cam/course';

/** Seconds in the words of the standard: CMITimespan `HHHH:MM:SS.SS` for 1.2, timeinterval `PT#H#M#S` for 2004. */
export function timespanOf(seconds: number, scormVersion: Course['scormVersion']): string {
  const hundredths = Math.round(seconds * 100);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = (hundredths % 6000) / 100;
  if (scormVersion === '2004') return `PT${hours}H${minutes}M${rest}S`;
  const padded = [String(Math.min(hours, 9999)).padStart(4, '0'), String(minutes).padStart(2, '0')];
  return [...padded, rest.toFixed(2).padStart(5, '0')].join(':');
}
