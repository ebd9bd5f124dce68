import type { wordsOfManifest as en } from '../../../../../src-shared/lint/words-of-manifest';
import type { SentencesOf } from '../translation';

export const wordsOfManifest: SentencesOf<typeof en> = {
  'manifest.undeclared-prefix/known': {
    message:
      'Das Präfix „{{prefix}}“ wird verwendet, ist aber nicht deklariert; strenge Systeme können das Manifest gar nicht lesen',
    fix: 'Deklarieren Sie es im Element manifest: xmlns:{{prefix}}="{{uri}}"',
  },
  'manifest.undeclared-prefix/unknown': {
    message:
      'Das Präfix „{{prefix}}“ wird verwendet, ist aber nicht deklariert; strenge Systeme können das Manifest gar nicht lesen',
    fix: 'Deklarieren Sie es im Element manifest mit xmlns:{{prefix}}, oder entfernen Sie, wovor es steht',
  },
  'manifest.misspelt-structure/element': {
    message:
      'SCORM hat kein Element „{{written}}“; nichts davon wird also gezeigt; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie <{{wanted}}>',
  },
  'manifest.misspelt-structure/attribute': {
    message:
      'SCORM hat kein Attribut „{{written}}“; für das Element „{{element}}“ wird also nichts gezeigt; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie {{wanted}}="…"',
  },
  'manifest.misspelt/element': {
    message:
      'SCORM hat kein Element „{{written}}“; es wird mit allem darin weggelassen; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie <{{wanted}}>',
  },
  'manifest.misspelt/attribute': {
    message:
      'SCORM hat kein Attribut „{{written}}“; das am Element „{{element}}“ wird ignoriert; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie {{wanted}}="…"',
  },
  'manifest.name-case/element': {
    message:
      'Das Manifest schreibt das Element „{{written}}“ anders als SCORM, das „{{wanted}}“ hat; XML unterscheidet Groß- und Kleinbuchstaben',
    fix: 'Schreiben Sie <{{wanted}}>: Strenge Systeme sehen das Element sonst nicht',
  },
  'manifest.name-case/attribute': {
    message:
      'Das Manifest schreibt das Attribut „{{written}}“ anders als SCORM, das „{{wanted}}“ hat; XML unterscheidet Groß- und Kleinbuchstaben',
    fix: 'Schreiben Sie {{wanted}}="…": Strenge Systeme sehen das Attribut sonst nicht',
  },
  'manifest.rooted-href': {
    message:
      'Das href „{{href}}“ beginnt an der Wurzel eines Servers; es wird von der obersten Ebene des Pakets aus gelesen',
    fix: 'Entfernen Sie den Schrägstrich am Anfang: Andere Systeme finden die Datei sonst nicht',
  },
  'manifest.disk-href': {
    message: 'Das href „{{href}}“ nennt einen Ort auf einem Datenträger des Autors, den Lernende nicht haben',
    fix: 'Legen Sie die Datei in das Paket und schreiben Sie ihren Pfad dort hin',
  },
  'manifest.unknown-element': {
    message: 'SCORM hat kein Element „{{written}}“; es wird mit allem darin weggelassen',
    fix: 'Entfernen Sie es, oder geben Sie ihm einen eigenen Namensraum: Strenge Systeme weisen das Manifest ab',
  },
  'manifest.shared-identifier': {
    message: 'Die Kennung „{{id}}“ gehört zu {{first}} und zu {{second}}',
    fix: 'Geben Sie jedem Element eine eigene Kennung: Sie sind im ganzen Manifest eindeutig',
  },
  'manifest.dangling-dependency': {
    message: 'Die Ressource „{{id}}“ hängt von der Ressource „{{reference}}“ ab, die das Manifest nicht hat',
    fix: 'Korrigieren Sie identifierref der Abhängigkeit',
  },
  'manifest.dependency-cycle': {
    message: 'Die Ressource „{{id}}“ hängt von sich selbst ab, direkt oder über andere',
    fix: 'Entfernen Sie eine der Abhängigkeiten',
  },
  'manifest.unused-sco': {
    message: 'Kein Item verweist auf das SCO „{{id}}“; es kann also nicht gestartet werden',
    fix: 'Verweisen Sie aus einem Item darauf, oder entfernen Sie die Ressource',
  },
  'manifest.element-order/package': {
    message:
      '„{{element}}“ steht in „{{parent}}“ hinter „{{other}}“; strenge Systeme weisen diese Reihenfolge ab',
    fix: 'Bringen Sie die Elemente in die Reihenfolge des Schemas: {{order}}',
  },
  'manifest.element-order/sequencing': {
    message:
      '„{{element}}“ steht in „{{parent}}“ hinter „{{other}}“; strenge Systeme weisen diese Reihenfolge ab',
    fix: 'Bringen Sie die Elemente in die Reihenfolge des Schemas: {{order}}',
  },
  'manifest.resource-type/missing': {
    message: 'Die Ressource „{{id}}“ hat keinen Typ',
    fix: 'Schreiben Sie type="webcontent"',
  },
  'manifest.resource-type/many-missing': {
    message: '{{number}} Ressourcen haben keinen Typ, darunter „{{names}}“',
    fix: 'Schreiben Sie type="webcontent"',
  },
  'manifest.resource-type/other': {
    message: 'Die Ressource „{{id}}“, die ein Item startet, hat den Typ „{{type}}“',
    fix: 'Schreiben Sie type="webcontent"',
  },
  'manifest.scormtype-missing': {
    message:
      'Die Ressource „{{id}}“, die ein Item startet, hat kein {{attribute}} und wird als Asset gelesen',
    fix: 'Schreiben Sie adlcp:{{attribute}}="sco", wo die Seite mit dem System spricht, sonst „asset“',
  },
  'manifest.scormtype-case/name': {
    message: 'Das Manifest schreibt „{{written}}“, SCORM {{version}} verlangt aber „{{wanted}}“',
    fix: 'Schreiben Sie adlcp:{{wanted}}: Andere Systeme lesen SCOs sonst als Assets',
  },
  'manifest.scormtype-case/value': {
    message: 'Die Ressource „{{id}}“ hat den scormType „{{written}}“ statt „{{wanted}}“',
    fix: 'Schreiben Sie „{{wanted}}“: Andere Systeme lesen sie sonst als Asset',
  },
  'manifest.scormtype-prefix': {
    message: 'Das Attribut „{{written}}“ steht ohne das Präfix seines Namensraums',
    fix: 'Schreiben Sie adlcp:{{wanted}}: Andere Systeme lesen SCOs sonst als Assets',
  },
  'manifest.launch-file-undeclared': {
    message: 'Die Ressource „{{id}}“ führt ihre eigene Startseite „{{name}}“ nicht als Datei auf',
    fix: 'Fügen Sie ein file-Element für die Seite hinzu',
  },
  'manifest.item-without-title': {
    message: '{{element}} „{{id}}“ hat keinen Titel',
    fix: 'Geben Sie ihm einen Titel',
  },
  'manifest.empty-menu': {
    message:
      'Alle Items haben isvisible="false"; Lernende sehen also ein leeres Menü, und SCORM 1.2 hat keinen anderen Weg von einem Item zum nächsten',
    fix: 'Setzen Sie isvisible auf „true“ für das, was Lernende wählen dürfen',
  },
  'manifest.empty-leaf': {
    message: 'Das Item „{{id}}“ hat weder Kinder noch eine Ressource; es gibt also nichts dafür zu zeigen',
    fix: 'Lassen Sie sein identifierref eine Ressource nennen, oder entfernen Sie das Item',
  },
};
