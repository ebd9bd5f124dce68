import { BadOption } from './start-failure';

/** The port in the text of an option, null where the option is not given. Throws `BadOption`; digits only, so `1e3` is none. */
export function portFromOption(option: string, given: string | null): number | null {
  if (given === null) return null;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65_535) throw new BadOption(option, given);
  return port;
}
