import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { palette as en } from '../en/palette';

export const palette: TranslationOf<typeof en, 'de'> = {
  open: 'Suchen oder ausführen',
  title: 'Suche und Befehle',
  field: 'Paket, Ansicht oder Befehl finden',
  placeholder: 'Geben Sie einen Titel ein oder was Sie tun möchten',
  list: 'Was gefunden wurde',
  goTo: 'Gehe zu',
  do: 'Ausführen',
  packages: 'Pakete',
  import: 'Pakete importieren',
  light: 'Helle Farben verwenden',
  dark: 'Dunkle Farben verwenden',
  system: 'Farben des Systems verwenden',
  playNamed: '{{title}} abspielen',
  searching: 'Suche läuft',
  nothing: 'Nichts gefunden für „{{typed}}“',
  found_one: '{{count}} Ergebnis',
  found_other: '{{count}} Ergebnisse',
};
