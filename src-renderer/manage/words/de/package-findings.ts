import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { findings as en } from '../en/package-findings';

export const findings: TranslationOf<typeof en, 'de'> = {
  all: 'Alle',
  error: 'Fehler',
  warning: 'Warnungen',
  info: 'Hinweise',
  filter: 'Befunde nach Schwere zeigen',
  mendTitle: 'Einiges davon lässt sich ohne den Autor beheben',
  mendText:
    'Lectern legt eine neue Version an, in der diese Fehler behoben sind. Ihre jetzige Version bleibt, wie sie ist, und Sie können zu ihr zurückkehren.',
  mend: 'Behebbares beheben',
  mendKeeps:
    'Dabei entsteht eine neue Version des Pakets; Version {{version}} bleibt unverändert unter den Versionen. Sonst wird im Paket nichts angerührt. Danach sehen Sie jede Änderung.',
  mendNow: 'Korrigierte Version anlegen',
  leave: 'So lassen',
  mended: 'Das Paket wurde korrigiert',
  mendedText:
    'Version {{version}} ist jetzt die aktuelle; Version {{before}} steht unverändert unter den Versionen.',
  close: 'Schließen',
  fix: {
    're-root': 'Alles aus dem Ordner um den Kurs herausholen',
    'manifest-name': 'Das Manifest imsmanifest.xml nennen',
    slashes: 'Dateinamen mit Schrägstrichen schreiben',
    case: 'Verweise so schreiben, wie die Dateien heißen',
    encoding: 'Die Kodierung des Manifests richtig angeben',
    'schema-version': 'Die SCORM-Version mit den Worten des Standards angeben',
  },
  cancel: 'Abbrechen',
  mending: 'Die reparierte Version wird erstellt. Bis dahin bleibt das Paket, wie es ist.',
  mendCancelled:
    'Abgebrochen. Falls die reparierte Version nicht schon fertig war, ist das Paket, wie es war.',
};
