import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { access as en } from '../en/access';

export const access: TranslationOf<typeof en, 'de'> = {
  origins: 'Erlaubte Websites',
  originsHelp:
    'Seiten dieser Websites dürfen die API mit einem Schlüssel aufrufen und den Player in einem Rahmen zeigen. Alle anderen werden abgewiesen.',
  originsNone:
    'Keine Website ist erlaubt. Programme, die keine Webseiten sind, brauchen hier keinen Eintrag.',
  originsList: 'Erlaubte Websites',
  origin: 'Website',
  originHelp: 'Schema, Host und Port, z. B. https://portal.example',
  originBad: 'So geht es nicht: Schreiben Sie die Adresse wie https://portal.example, ohne Pfad.',
  originThere: 'Diese Website steht schon in der Liste.',
  add: 'Website erlauben',
  added: '{{origin}} ist erlaubt.',
  removeNamed: '{{origin}} entfernen',
  removed: '{{origin}} ist nicht mehr erlaubt.',
  rates: 'Grenzen für Anfragen',
  ratesHelp:
    'Anfragen pro Minute, die alle Schlüssel eines Mandanten zusammen haben; 0 für beliebig viele. Ihre eigenen Fenster zählen nicht mit.',
  rateRead: 'Lesen',
  rateWrite: 'Importieren, Starten, Ändern',
  rateAdmin: 'Löschen und Verwalten',
  rateHere: 'Auch Anfragen von diesem Computer zählen',
  rateHereHelp: 'Schalten Sie es aus, wenn nur Ihre eigenen Skripte anfragen.',
};
