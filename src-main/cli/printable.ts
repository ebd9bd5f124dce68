/** A line that is safe to print: what a name or a title holds beyond letters must not steer the terminal. */
export function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd');
}
