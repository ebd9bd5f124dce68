/** What was looked at. `note`: good to know, nothing is wrong; `wrong`: something has to be done. */
export interface Check {
  readonly name: string;
  readonly state: 'ok' | 'note' | 'wrong';
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
  /** What exactly, a line each. */
  readonly details?: readonly string[];
}

export const ok = (name: string, says: string): Check => ({ name, state: 'ok', says });

export const note = (name: string, says: string, todo?: string): Check => ({
  ...{ name, state: 'note', says },
  ...(todo === undefined ? {} : { todo }),
});

export const wrong = (name: string, says: string, todo: string, details: readonly string[] = []): Check => ({
  ...{ name, state: 'wrong', says, todo },
  ...(details.length === 0 ? {} : { details }),
});
