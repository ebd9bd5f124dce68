import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { entrance as en } from '../en/entrance';

export const entrance: TranslationOf<typeof en, 'de'> = {
  opening: 'Lectern wird geöffnet',
  title: 'Öffnen Sie Lectern mit einem Link',
  noWayIn:
    'Diese Seite braucht einen Einmal-Link. Wenn Lectern als Server startet, gibt es dort, wo es gestartet wurde, einen aus; öffnen Sie diesen.',
  spentLink: 'Dieser Link wurde schon benutzt oder ist zu alt. Jeder Link gilt nur einmal.',
  signedOut:
    'Dieser Tab ist nicht mehr angemeldet. Nichts ist verloren: Alle Pakete und Sitzungen sind gespeichert.',
  unreachable: 'Unter dieser Adresse antwortet Lectern nicht. Prüfen Sie, ob es noch läuft.',
  how: 'Für einen neuen Link drücken Sie die Eingabetaste im Terminal, in dem Lectern läuft, oder starten Sie es noch einmal:',
  retry: 'Erneut versuchen',
};
