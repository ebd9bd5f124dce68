/** The addresses of one run: `<content origin>/run/<ticket>/...`. */
export interface RunAddress {
  readonly boot: string;
  readonly files: string;
  readonly journal: string;
  readonly journalSocket: string;
}

export function runAddressFrom(runUrl: string): RunAddress {
  return {
    boot: `${runUrl}/boot`,
    files: `${runUrl}/files/`,
    journal: `${runUrl}/journal`,
    journalSocket: `${runUrl.replace(/^http/, 'ws')}/journal`,
  };
}
