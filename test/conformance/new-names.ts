/**
 * Another name of the same length and kind: letters move by 13 places, digits by 5. Two names stay two, case counts as
 * before, and what is written with "%20" or "&amp;" stays so.
 */
export function newName(name: string): string {
  return name.replace(/%[0-9a-f]{2}|&#?\w+;|[a-z]|\d/gi, (part) =>
    part.length > 1 ? part : /\d/.test(part) ? moved(part, '0', 10) : moved(part, part < 'a' ? 'A' : 'a', 26),
  );
}

/** A path with every name in it changed; the ending stays, because it tells what kind of file it is. */
export function newPath(file: string): string {
  const ending = /\.\w+$/.exec(file)?.[0] ?? '';
  return newName(file.slice(0, file.length - ending.length)) + ending;
}

/** Launch parameters with other values: `?act=3` becomes `?act=8`. */
export function newParameters(parameters: string): string {
  return parameters.replace(/=([^&]*)/g, (_, value: string) => `=${newName(value)}`);
}

function moved(letter: string, first: string, count: number): string {
  const at = letter.charCodeAt(0) - first.charCodeAt(0);
  return String.fromCharCode(first.charCodeAt(0) + ((at + count / 2) % count));
}
