const longestName = 150;
const longestEnding = 20;

/**
 * A file's name as a header can carry it: cut in its middle, before the ending, since names of packed files and titles may be as long as
 * anybody likes and clients bound the headers they take.
 */
export function attachedName(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= longestName) return name;
  const dot = characters.lastIndexOf('.');
  const ending = dot > 0 && characters.length - dot <= longestEnding ? characters.slice(dot) : [];
  return [...characters.slice(0, longestName - ending.length), ...ending].join('');
}
