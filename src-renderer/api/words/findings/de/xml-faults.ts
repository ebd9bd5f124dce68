import type { xmlFaultWords as en } from '../../../../../src-shared/scorm/cam/xml-fault-words';
import type { SentencesOf } from '../translation';

export const xmlFaultWords: SentencesOf<typeof en> = {
  'manifest.too-deep': {
    message: 'Das Manifest ist nicht lesbar: Elemente sind mehr als {{deepest}} Ebenen tief geschachtelt',
    fix: 'Machen Sie den Baum der Items flacher',
  },
  'manifest.too-many-attributes': {
    message: 'Das Manifest ist nicht lesbar: Ein Element hat mehr als {{most}} Attribute',
    fix: 'Exportieren Sie den Kurs noch einmal',
  },
  'manifest.too-many-items': {
    message: 'Das Manifest ist nicht lesbar: Es hat mehr als {{most}} Items',
    fix: 'Teilen Sie den Kurs auf mehrere Pakete auf',
  },
  'manifest.not-well-formed/outside-text': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Text steht außerhalb aller Elemente',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/ampersand': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Im Text steht ein bloßes „&“; schreiben Sie „&amp;“',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/open-comment': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Ein Kommentar wird nie geschlossen',
    fix: 'Exportieren Sie den Kurs noch einmal: Die Datei sieht abgeschnitten aus',
  },
  'manifest.not-well-formed/open-cdata': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Ein CDATA-Abschnitt wird nie geschlossen',
    fix: 'Exportieren Sie den Kurs noch einmal: Die Datei sieht abgeschnitten aus',
  },
  'manifest.not-well-formed/open-instruction': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Eine Verarbeitungsanweisung wird nie geschlossen',
    fix: 'Exportieren Sie den Kurs noch einmal: Die Datei sieht abgeschnitten aus',
  },
  'manifest.not-well-formed/open-doctype': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Ein DOCTYPE wird nie geschlossen',
    fix: 'Exportieren Sie den Kurs noch einmal: Die Datei sieht abgeschnitten aus',
  },
  'manifest.not-well-formed/closes-nothing': {
    message: 'Das Manifest ist kein wohlgeformtes XML: </{{closing}}> schließt nichts',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/other-close': {
    message: 'Das Manifest ist kein wohlgeformtes XML: </{{closing}}> steht, wo </{{opened}}> erwartet wird',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/second-root': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Neben dem ersten Element gibt es ein zweites',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/early-end': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Es endet vor </{{unclosed}}>',
    fix: 'Exportieren Sie den Kurs noch einmal: Die Datei sieht abgeschnitten aus',
  },
  'manifest.not-well-formed/no-element': {
    message: 'Das Manifest ist leer: Es hat kein Element',
    fix: 'Exportieren Sie den Kurs noch einmal',
  },
  'manifest.not-well-formed/bare-less-than': {
    message:
      'Das Manifest ist kein wohlgeformtes XML: Ein „<“ beginnt kein Tag; schreiben Sie im Text „&lt;“',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/attribute-twice': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Das Attribut {{attribute}} ist zweimal angegeben',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/attribute-ampersand': {
    message:
      'Das Manifest ist kein wohlgeformtes XML: Im Attribut {{attribute}} steht ein bloßes „&“; schreiben Sie „&amp;“',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/no-quotes': {
    message:
      'Das Manifest ist kein wohlgeformtes XML: Der Wert des Attributs {{attribute}} hat keine Anführungszeichen',
    fix: 'Schreiben Sie {{attribute}}="…"',
  },
  'manifest.not-well-formed/no-value': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Das Attribut {{attribute}} hat keinen Wert',
    fix: 'Schreiben Sie {{attribute}}="…", oder entfernen Sie es',
  },
  'manifest.not-well-formed/open-value': {
    message:
      'Das Manifest ist kein wohlgeformtes XML: Der Wert des Attributs {{attribute}} ist nicht geschlossen oder enthält ein „<“',
    fix: 'Schließen Sie die Anführungszeichen hinter dem Wert; schreiben Sie „&lt;“ für „<“',
  },
  'manifest.not-well-formed/control-character': {
    message:
      'Das Manifest ist kein wohlgeformtes XML: Das Tag <{{tag}}> enthält ein Steuerzeichen, das XML nicht erlaubt',
    fix: 'Entfernen Sie das Zeichen: Editoren zeigen es als Kästchen oder gar nicht',
  },
  'manifest.not-well-formed/reserved-name': {
    message: 'Das Manifest ist nicht lesbar: Ein Element heißt „{{name}}“; dieser Name wird nicht angenommen',
    fix: 'Benennen Sie das Element um oder entfernen Sie es: SCORM kennt keines mit diesem Namen',
  },
  'manifest.not-well-formed/bad-tag': {
    message: 'Das Manifest ist kein wohlgeformtes XML: Das Tag <{{tag}}> ist nicht richtig geschrieben',
    fix: 'Korrigieren Sie das XML an dieser Stelle',
  },
  'manifest.not-well-formed/parser': {
    message: 'Das Manifest ist kein wohlgeformtes XML. Der Parser sagt: {{reason}}',
    fix: 'Öffnen Sie das Manifest in einem XML-Editor, korrigieren Sie, was er markiert, und packen Sie neu',
  },
};
