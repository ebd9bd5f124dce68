/** The languages that Lectern speaks, by tag. English is the source of the others. */
export const languages = ['ar', 'de', 'en', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The first of some BCP 47 tags, wished for most first, that Lectern speaks in some region; English where it speaks none. */
export function spokenLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [language = ''] = tag.toLowerCase().split('-');
    const spoken = languages.find((one) => one === language);
    if (spoken !== undefined) return spoken;
  }
  return 'en';
}

/** Which way a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
