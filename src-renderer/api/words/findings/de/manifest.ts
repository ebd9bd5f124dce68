import type { manifestWords as en } from '../../../../../src-shared/scorm/cam/manifest-words';
import type { SentencesOf } from '../translation';

export const manifestWords: SentencesOf<typeof en> = {
  'manifest.wrong-encoding/undeclared': {
    message: 'Das Manifest wird als {{encoding}} gelesen, was es nicht deklariert',
    fix: 'Speichern Sie das Manifest als UTF-8 und deklarieren Sie das',
  },
  'manifest.wrong-encoding/declared': {
    message: 'Das Manifest wird als {{encoding}} gelesen, obwohl es „{{declared}}“ deklariert',
    fix: 'Speichern Sie das Manifest als UTF-8 und deklarieren Sie das',
  },
  'manifest.byte-order-mark': {
    message:
      'Das Manifest beginnt mit einer Byte-Reihenfolge-Marke (BOM), die manche Systeme in UTF-8 nicht erwarten',
    fix: 'Speichern Sie das Manifest als UTF-8 ohne BOM',
  },
  'manifest.too-large': { message: 'Das Manifest ist größer als {{mb}} MB', fix: 'Kürzen Sie das Manifest' },
  'manifest.course-too-large': {
    message: 'Der Kurs ist zu groß: Seine Items, Regeln und Texte ergeben mehr als {{mb}} MB',
    fix: 'Kürzen Sie Titel und andere Texte, oder teilen Sie den Kurs auf mehrere Pakete auf',
  },
  'manifest.references-too-large': {
    message: 'Die Verweise auf Dateien ergeben mit vorangestelltem xml:base mehr als {{mb}} MB',
    fix: 'Kürzen Sie xml:base, oder lassen Sie es weg',
  },
  'manifest.damaged': {
    message: 'Das Manifest ist im ZIP-Archiv beschädigt: Seine Prüfsumme ist falsch',
    fix: 'Laden Sie die Datei noch einmal hoch, oder exportieren Sie den Kurs noch einmal',
  },
  'manifest.empty': { message: 'Das Manifest ist leer', fix: 'Exportieren Sie den Kurs noch einmal' },
  'manifest.doctype': {
    message:
      'Das Manifest hat einen DOCTYPE, der ignoriert wird; Entitäten, die er definiert, werden nicht aufgelöst',
    fix: 'Entfernen Sie den DOCTYPE',
  },
  'manifest.unknown-entity': {
    message: 'Die Entität „&{{name}};“ gehört nicht zu XML und bleibt als Text stehen',
    fix: 'Schreiben Sie das Zeichen selbst',
  },
  'manifest.not-a-manifest/common-cartridge': {
    message: 'Dies ist eine IMS Common Cartridge, kein SCORM-Paket',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'manifest.not-a-manifest/other': {
    message: 'Das erste Element ist „{{element}}“, nicht „manifest“',
    fix: 'Exportieren Sie den Kurs als SCORM 1.2 oder SCORM 2004',
  },
  'manifest.no-organization': {
    message: 'Das Manifest hat keine Organisation; nichts sagt also, was zu zeigen ist',
    fix: 'Exportieren Sie den Kurs mit einer Organisation aus mindestens einem Item',
  },
  'manifest.no-items': {
    message: 'Die Organisation hat keine Items; es gibt also nichts zu zeigen',
    fix: 'Exportieren Sie den Kurs mit mindestens einem Item',
  },
  'manifest.default-organization': {
    message: 'Die Standardorganisation „{{wanted}}“ gibt es nicht; die erste, „{{first}}“, wird verwendet',
    fix: 'Korrigieren Sie das Attribut default',
  },
  'manifest.several-organizations': {
    message: 'Das Manifest hat {{number}} Organisationen; nur die Standardorganisation wird abgespielt',
  },
  'manifest.sub-manifest/refused': {
    message: 'Ein Manifest im Manifest ist in SCORM 2004 4th Edition nicht erlaubt',
    fix: 'Setzen Sie die Items und Ressourcen des inneren Manifests in das äußere',
  },
  'manifest.sub-manifest/read': {
    message:
      'Das Manifest enthält ein weiteres Manifest; dessen Items und Ressourcen werden als seine eigenen gelesen',
    fix: 'Setzen Sie die Items und Ressourcen des inneren Manifests in das äußere',
  },
  'manifest.sub-manifest/deeper': {
    message: 'Ein Manifest in einem inneren Manifest wird mit seinen Items und Ressourcen weggelassen',
    fix: 'Setzen Sie seine Items und Ressourcen in das äußere Manifest',
  },
  'manifest.nothing-to-launch': {
    message: 'Kein Item führt zu einer Ressource, die gestartet werden kann',
    fix: 'Lassen Sie identifierref eines Items eine Ressource mit href nennen',
  },
  'manifest.version-conflict': {
    message:
      'schemaversion sagt „{{written}}“, aber Namensräume und Attribute sind die von SCORM {{version}}',
    fix: 'Korrigieren Sie schemaversion',
  },
  'manifest.version-unknown/missing': {
    message: 'schemaversion fehlt; das Paket wird als SCORM {{version}} gelesen',
    fix: 'Nennen Sie die Version in schemaversion',
  },
  'manifest.version-unknown/strange': {
    message: 'schemaversion „{{written}}“ ist nicht bekannt; das Paket wird als SCORM {{version}} gelesen',
    fix: 'Nennen Sie die Version in schemaversion',
  },
  'manifest.cluster-with-content/left-out': {
    message: 'Das Item „{{id}}“ hat Kinder und Inhalt; sein eigener Inhalt wird weggelassen',
    fix: 'Geben Sie der Seite ein eigenes Item',
  },
  'manifest.cluster-with-content/shown': {
    message: 'Das Item „{{id}}“ hat Kinder und Inhalt; sein Inhalt wird als erstes Kind gezeigt',
    fix: 'Geben Sie der Seite ein eigenes Item',
  },
  'manifest.item-without-id': {
    message: 'Ein Element {{element}} hat keine Kennung; es heißt nun „{{id}}“',
    fix: 'Geben Sie jedem Item eine Kennung',
  },
  'manifest.duplicate-id/item': {
    message: 'Die Kennung „{{written}}“ wird zweimal verwendet; die zweite heißt nun „{{id}}“',
    fix: 'Geben Sie jedem Item eine eigene Kennung',
  },
  'manifest.duplicate-id/resource': {
    message: 'Die Ressourcenkennung „{{id}}“ wird zweimal verwendet; die erste zählt',
    fix: 'Geben Sie jeder Ressource eine eigene Kennung',
  },
  'manifest.dangling-identifierref': {
    message:
      'Das Item verweist auf die Ressource „{{reference}}“, die das Manifest nicht hat; es zeigt also nichts',
    fix: 'Korrigieren Sie identifierref',
  },
  'manifest.resource-without-href': {
    message: 'Die Ressource „{{reference}}“ hat kein href; ihr Item zeigt also nichts',
    fix: 'Geben Sie der Ressource das href ihrer Startseite',
  },
  'manifest.external-href': {
    message: 'Das Item wird von einem anderen Host gestartet: {{href}}',
    fix: 'Legen Sie die Seite in das Paket',
  },
  'manifest.bad-value/mastery-score': {
    message: 'masteryscore „{{written}}“ ist keine Zahl von 0 bis 100; es wird ignoriert',
    fix: 'Korrigieren Sie masteryscore',
  },
  'manifest.bad-value/completion-threshold': {
    message: 'completionThreshold „{{written}}“ ist keine Zahl von 0 bis 1',
    fix: 'Korrigieren Sie completionThreshold',
  },
  'manifest.bad-value/flag': {
    message: '{{name}} „{{written}}“ ist weder „true“ noch „false“; es wird ignoriert',
    fix: 'Korrigieren Sie {{name}}',
  },
  'manifest.bad-value/number': {
    message: '{{name}} „{{written}}“ ist keine Zahl von {{least}} bis {{most}}; es wird ignoriert',
    fix: 'Korrigieren Sie {{name}}',
  },
  'manifest.bad-value/count': {
    message: '{{name}} „{{written}}“ ist keine ganze Zahl ab 0; es wird ignoriert',
    fix: 'Korrigieren Sie {{name}}',
  },
  'manifest.bad-value/word': {
    message: '{{name}} „{{written}}“ ist nicht bekannt; es wird ignoriert',
    fix: 'Korrigieren Sie {{name}}',
  },
  'manifest.bad-value/near-word': {
    message: '{{name}} „{{written}}“ ist nicht bekannt und wird ignoriert; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie {{name}}="{{wanted}}"',
  },
  'manifest.no-resources': { message: 'Das Manifest hat keine Ressourcen' },
  'manifest.href-outside': {
    message:
      'Das href „{{href}}“ führt aus dem Paket hinaus; es wird von der obersten Ebene des Pakets aus gelesen',
    fix: 'Korrigieren Sie das href',
  },
  'manifest.backslash/one': {
    message: 'Das href „{{href}}“ hat umgekehrte Schrägstriche; sie werden als Schrägstriche gelesen',
    fix: 'Schreiben Sie „/“ zwischen Ordner: Andere Systeme finden die Datei sonst nicht',
  },
  'manifest.backslash/many': {
    message:
      '{{number}} href haben umgekehrte Schrägstriche, darunter „{{href}}“; sie werden als Schrägstriche gelesen',
    fix: 'Schreiben Sie „/“ zwischen Ordner: Andere Systeme finden die Dateien sonst nicht',
  },
  'manifest.scormtype': {
    message: 'scormType „{{written}}“ ist weder „sco“ noch „asset“; die Ressource wird als Asset gelesen',
    fix: 'Schreiben Sie „sco“ oder „asset“',
  },
  'manifest.resource-without-id': {
    message: 'Eine Ressource hat keine Kennung; kein Item kann auf sie verweisen',
  },
  'manifest.dangling-sequencing': {
    message: 'Die IDRef „{{reference}}“ der Sequenzierung führt zu keiner Definition',
    fix: 'Korrigieren Sie die IDRef',
  },
  'manifest.too-much-sequencing': {
    message: 'Die Items übernehmen mehr als {{most}} Elemente aus der Sammlung der Sequenzierung',
    fix: 'Kürzen Sie die Definitionen, oder verweisen Sie aus weniger Items auf sie',
  },
  'manifest.rule-left-out/missing': {
    message: 'Eine {{kind}} wird weggelassen: {{name}} fehlt',
    fix: 'Ergänzen Sie {{name}}, oder entfernen Sie die Regel',
  },
  'manifest.rule-left-out/word': {
    message: 'Eine {{kind}} wird weggelassen: {{name}} „{{written}}“ ist nicht bekannt',
    fix: 'Verwenden Sie die Bedingungen und Aktionen von SCORM 2004',
  },
  'manifest.rule-left-out/near-word': {
    message:
      'Eine {{kind}} wird weggelassen: {{name}} „{{written}}“ ist nicht bekannt; gemeint ist wohl „{{wanted}}“',
    fix: 'Schreiben Sie {{name}}="{{wanted}}"',
  },
  'manifest.objective-left-out/without-id': {
    message: 'Ein Lernziel wird weggelassen: Nur das primäre darf ohne objectiveID sein',
    fix: 'Geben Sie dem Lernziel eine objectiveID',
  },
  'manifest.objective-left-out/duplicate': {
    message: 'Das Lernziel „{{id}}“ steht zweimal in einem Item; das erste zählt',
    fix: 'Geben Sie jedem Lernziel des Items eine eigene objectiveID',
  },
  'manifest.unknown-objective/rule': {
    message: 'Eine Bedingung verweist auf das Lernziel „{{id}}“, das das Item nicht hat; sie gilt nie',
    fix: 'Korrigieren Sie referencedObjective',
  },
  'manifest.unknown-objective/adlseq': {
    message:
      'adlseq:objectives nennt das Lernziel „{{id}}“, das imsss:objectives nicht hat; es wird weggelassen',
    fix: 'Korrigieren Sie die objectiveID',
  },
  'manifest.map-without-target': {
    message: 'Ein {{element}} wird weggelassen: Es hat kein {{name}}',
    fix: 'Nennen Sie in {{name}}, worauf es abbildet',
  },
  'manifest.several-read-maps': {
    message: 'Das Lernziel „{{id}}“ liest {{value}} aus mehreren globalen Lernzielen; das letzte zählt',
    fix: 'Setzen Sie die Leseattribute der anderen Zuordnungen auf „false“',
  },
  'manifest.several-writers': {
    message: 'Mehrere Lernziele eines Items schreiben in das globale Lernziel „{{target}}“',
    fix: 'Lassen Sie eines davon schreiben',
  },
  'manifest.duplicate-shared-data': {
    message: 'Das Item bindet die gemeinsamen Daten „{{target}}“ zweimal ein; die erste Zuordnung zählt',
    fix: 'Entfernen Sie eine der Zuordnungen',
  },
  'manifest.more': { message: '{{number}} weitere Befunde „{{id}}“ sind weggelassen' },
};
