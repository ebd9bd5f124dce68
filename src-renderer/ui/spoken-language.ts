import { speak, type I18n } from './i18n';

const storedAs = 'lectern-language';

/** What the window was last told to speak: a tag or "auto". A window begins with it, before its settings are read. */
export function rememberedLanguage(): string {
  return storage()?.getItem(storedAs) ?? 'auto';
}

/** Speaks the language of the settings, a tag or "auto", now and from the first moment next time. */
export function obeyLanguage(i18n: I18n, setting: string): Promise<void> {
  storage()?.setItem(storedAs, setting);
  return speak(i18n, setting);
}

/** None in a frame whose browser keeps nothing for other sites: asking for it throws there. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
