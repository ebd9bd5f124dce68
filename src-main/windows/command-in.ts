/** What somebody must say where Chromium has no sandbox, as root: it is no word of ours. */
const ofChromium = new Set(['--no-sandbox']);

/**
 * The words of a command line that names a command, as in `lectern check course.zip`; null: windows are asked for. The system opens
 * files by their whole path and follows links with their scheme: neither is a plain word.
 */
export function commandIn(args: readonly string[]): readonly string[] | null {
  const at = args.findIndex((word) => !ofChromium.has(word));
  const first = args[at];
  return first !== undefined && /^([a-z]+|-h|--help|--version)$/.test(first) ? args.slice(at) : null;
}
