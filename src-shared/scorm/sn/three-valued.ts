/** A truth value of the rules: null is unknown, which is neither true nor false. */
export type Truth = boolean | null;

export function not(value: Truth): Truth {
  return value === null ? null : !value;
}

/** False as soon as one is, else unknown as soon as one is; nothing to combine is unknown [UP.2.1, RB.1.4.1]. */
export function all(values: readonly Truth[]): Truth {
  if (values.length === 0) return null;
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** True as soon as one is, else unknown as soon as one is; nothing to combine is unknown [UP.2.1, RB.1.4.1]. */
export function any(values: readonly Truth[]): Truth {
  if (values.length === 0) return null;
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}
