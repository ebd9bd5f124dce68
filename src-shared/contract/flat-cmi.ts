const mostElements = 20_000;
const deepest = 12;

/**
 * `{cmi: {core: {...}}}`, `{core: {...}}` and `{"cmi.core.x": ...}` alike to full dotted names and texts; null removes a value. Null in place
 * of the list: there is too much, or it is too deep.
 */
export function flatCmi(data: Readonly<Record<string, unknown>>): [string, string | null][] | null {
  const flat: [string, string | null][] = [];
  const walk = (value: unknown, path: string, depth: number): boolean => {
    if (depth > deepest || flat.length > mostElements) return false;
    if (value === null || typeof value === 'string') flat.push([fullName(path), value]);
    else if (typeof value === 'number' || typeof value === 'boolean')
      flat.push([fullName(path), String(value)]);
    else if (typeof value === 'object')
      return Object.entries(value).every(([name, inner]) =>
        walk(inner, path === '' ? name : `${path}.${name}`, depth + 1),
      );
    return true;
  };
  return walk(data, '', 0) ? flat : null;
}

function fullName(path: string): string {
  return /^(cmi|adl)\./.test(path) ? path : `cmi.${path}`;
}
