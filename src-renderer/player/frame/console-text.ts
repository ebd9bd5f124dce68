/** How deep, how wide and how long what was written to the console is told. */
const deepest = 4;
const mostParts = 50;
const longestText = 500;

/** What content gave `console.error`, as one line: objects as JSON, within bounds. Never throws, whatever the objects of content do. */
export function consoleText(args: readonly unknown[]): string {
  return args.map(partText).join(' ');
}

function partText(part: unknown): string {
  try {
    if (typeof part !== 'object' || part === null) return String(part);
    return isPlain(part) ? JSON.stringify(bounded(part, 0)) : ownText(part);
  } catch {
    return '?';
  }
}

/** A list, or an object that has nothing to say of itself. Those of content are of another realm. */
function isPlain(part: object): boolean {
  return Array.isArray(part) || ownText(part) === '[object Object]';
}

/** What an object says of itself. */
function ownText(part: unknown): string {
  return String(part);
}

/** A copy of which JSON is short. */
function bounded(value: unknown, depth: number): unknown {
  if (typeof value === 'string')
    return value.length > longestText ? `${value.slice(0, longestText)}…` : value;
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
    return String(value).slice(0, longestText);
  if (typeof value !== 'object' || value === null) return value;
  if (!isPlain(value)) return ownText(value).slice(0, longestText);
  if (depth >= deepest) return '…';
  if (Array.isArray(value)) {
    const parts = value.slice(0, mostParts).map((part) => bounded(part, depth + 1));
    return value.length > mostParts ? [...parts, '…'] : parts;
  }
  const parts = Object.entries(value);
  const told = parts.slice(0, mostParts).map(([name, part]) => [name, bounded(part, depth + 1)]);
  return Object.fromEntries(parts.length > mostParts ? [...told, ['…', '…']] : told);
}
