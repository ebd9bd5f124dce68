import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { asked as en } from '../en/asked';

export const asked: TranslationOf<typeof en, 'de'> = {
  packageTitle: 'Ein Paket zeigen?',
  packageText: 'Ein Link führt auf die Seite eines Pakets in dieser Bibliothek.',
  packageShow: 'Zeigen',
  importTitle: 'Pakete importieren?',
  importText:
    'Ein Link bittet darum, Pakete zu importieren. Es geschieht nichts, bis Sie selbst Dateien wählen.',
  fileTitle: '„{{file}}“ importieren?',
  filesTitle_one: '{{count}} Paket importieren?',
  filesTitle_other: '{{count}} Pakete importieren?',
  filesText: 'Lectern soll das öffnen. Die Dateien bleiben, wo sie sind; die Bibliothek bekommt Kopien.',
  more_one: 'und {{count}} weitere',
  more_other: 'und {{count}} weitere',
  confirm: 'Importieren',
  keep: 'Abbrechen',
  unknownTitle: 'Diesen Link kennt Lectern nicht',
  unknownText:
    'Es wurde nichts getan. Der Link ist vielleicht unvollständig oder für ein neueres Lectern gemacht.',
};
