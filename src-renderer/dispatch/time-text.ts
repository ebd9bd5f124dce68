const two = (value: number): string => String(value).padStart(2, '0');

function partsOf(seconds: number) {
  const centiseconds = Math.max(0, Math.round(seconds * 100));
  const whole = Math.floor(centiseconds / 100);
  return {
    hours: Math.min(9999, Math.floor(whole / 3600)),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
    centiseconds: centiseconds % 100,
  };
}

/** CMITimespan of SCORM 1.2. */
export function timespan12(seconds: number): string {
  const parts = partsOf(seconds);
  const hours = String(parts.hours).padStart(4, '0');
  return `${hours}:${two(parts.minutes)}:${two(parts.seconds)}.${two(parts.centiseconds)}`;
}

/** timeinterval of SCORM 2004. */
export function timeinterval(seconds: number): string {
  const parts = partsOf(seconds);
  return `PT${parts.hours}H${parts.minutes}M${parts.seconds}.${two(parts.centiseconds)}S`;
}
