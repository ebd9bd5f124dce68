import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/app';
import { useColourScheme } from '../ui/colour-scheme';
import { obeyLanguage } from '../ui/spoken-language';

/** Makes the window follow the user's settings of colours and language. */
export function ObeySettings() {
  const { i18n } = useTranslation();
  const { data: settings } = useSettings();
  const language = settings?.language;
  useColourScheme(settings?.colour_scheme);
  useEffect(() => {
    if (language === undefined) return;
    void obeyLanguage(i18n, language);
    void window.lectern?.speak(language);
  }, [i18n, language]);
  return null;
}
