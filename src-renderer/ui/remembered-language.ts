const storedAs = 'lectern-language';

/** What the window was last told to speak: a tag or "auto". A window begins with it, before its settings are read. */
export function rememberedLanguage(): string {
  return storage()?.getItem(storedAs) ?? 'auto';
}

/** `setting`: a tag or "auto". */
export function rememberLanguage(setting: string): void {
  storage()?.setItem(storedAs, setting);
}

/** None in a frame whose browser keeps nothing for other sites: asking for it throws there. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
