import { speak, type I18n } from './i18n';
import { rememberLanguage } from './remembered-language';

/** Speaks the language of the settings, a tag or "auto", now and from the first moment next time. */
export function obeyLanguage(i18n: I18n, setting: string): Promise<void> {
  rememberLanguage(setting);
  return speak(i18n, setting);
}
