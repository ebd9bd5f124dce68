/** The addresses of one run: `<content origin>/run/<ticket>/...`. */
export interface RunAddress {
  readonly ticket: string;
  readonly boot: string;
  readonly files: string;
  readonly journal: string;
  readonly journalSocket: string;
  readonly leftovers: string;
  readonly observed: string;
}

export function runAddressFrom(runUrl: string): RunAddress {
  return {
    ticket: runUrl.slice(runUrl.lastIndexOf('/') + 1),
    boot: `${runUrl}/boot`,
    files: `${runUrl}/files/`,
    journal: `${runUrl}/journal`,
    leftovers: `${runUrl}/leftovers`,
    observed: `${runUrl}/observed`,
    journalSocket: `${runUrl.replace(/^http/, 'ws')}/journal`,
  };
}
