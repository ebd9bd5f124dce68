/** The addresses of one run, from the frame's own: `<origin>/run/<ticket>/...`. */
export interface RunAddress {
  readonly boot: string;
  readonly files: string;
  readonly journal: string;
  readonly journalSocket: string;
}

export function runAddressFrom(href: string): RunAddress {
  const { origin, pathname } = new URL(href);
  const ticket = pathname.split('/')[2] ?? '';
  const run = `${origin}/run/${ticket}`;
  return {
    boot: `${run}/boot`,
    files: `${run}/files/`,
    journal: `${run}/journal`,
    journalSocket: `${run.replace(/^http/, 'ws')}/journal`,
  };
}
