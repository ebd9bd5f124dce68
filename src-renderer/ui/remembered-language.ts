const storedAs = 'lectern-language';
const chosenAs = 'lectern-chosen-language';

/** What the window was last told to speak: a tag or "auto". A window begins with it, before its settings are read. */
export function rememberedLanguage(): string {
  return read(storedAs) ?? 'auto';
}

/** `setting`: a tag or "auto". */
export function rememberLanguage(setting: string): void {
  write(storedAs, setting);
}

/** The tag that whoever sits at this device has chosen for themselves; it goes before all settings. Null: none. */
export function chosenLanguage(): string | null {
  return read(chosenAs);
}

export function rememberChosenLanguage(tag: string): void {
  write(chosenAs, tag);
}

/** A browser that keeps nothing for other sites throws when it is asked, and one that is full when it is told. */
function read(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, text: string): void {
  try {
    window.localStorage.setItem(name, text);
  } catch (error) {
    console.warn('The browser does not keep the language', error);
  }
}
