import { speak, type I18n } from './i18n';
import { chosenLanguage, rememberChosenLanguage, rememberLanguage } from './remembered-language';

/** Speaks the language of the settings, a tag or "auto", now and from the first moment next time; but what was chosen at this device goes before. */
export function obeyLanguage(i18n: I18n, setting: string): Promise<void> {
  const language = chosenLanguage() ?? setting;
  rememberLanguage(language);
  return speak(i18n, language);
}

/** Speaks what whoever sits at this device chose, whatever the settings say from now on. */
export function chooseLanguage(i18n: I18n, tag: string): Promise<void> {
  rememberChosenLanguage(tag);
  return obeyLanguage(i18n, tag);
}
