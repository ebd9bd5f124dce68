const real = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const decimal12 = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** real(10,7) [RTE 4.1.1]: digits with an optional sign and point. No exponent, no blanks; more digits are kept. */
export function isReal(text: string): boolean {
  return real.test(text);
}

/** CMIDecimal of SCORM 1.2 [R12 3.4.3]: as a real, but without a plus sign. */
export function isDecimal12(text: string): boolean {
  return decimal12.test(text);
}

/** CMISInteger of SCORM 1.2 [R12 3.4.3]: -32768 to 32768. */
export function isInteger12(text: string): boolean {
  return /^[+-]?\d+$/.test(text) && Math.abs(Number(text)) <= 32768;
}

/** The number a stored value stands for, or null where there is none. */
export function numberFrom(text: string | undefined): number | null {
  return text === undefined || !isReal(text) ? null : Number(text);
}
