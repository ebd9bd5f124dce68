import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { erase as en } from '../en/erase';

export const erase: TranslationOf<typeof en, 'de'> = {
  open: 'Auch dort löschen …',
  openNamed: 'Auch dort löschen … {{learner}}: {{title}}',
  title: 'Diese Sitzung auf „{{name}}“ und hier löschen?',
  text: 'Alles, was {{learner}} darin getan hat, geht auf beiden Seiten verloren: jeder Aufruf, Antworten, Zeiten und das Ergebnis. Es lässt sich nicht wiederherstellen. Was andere Server davon haben, bleibt.',
  confirm: 'Hier und dort löschen',
  keep: 'Behalten',
  done: 'Auf {{name}} und hier gelöscht.',
  notOffered: '{{name}} kennt keinen Aufruf, der eine Sitzung löscht. Nichts wurde gelöscht.',
  failed: '{{what}}. Nichts wurde gelöscht.',
};
