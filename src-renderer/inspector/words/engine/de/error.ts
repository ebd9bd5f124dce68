import type { TranslationOf } from '../../../../../src-shared/kernel/translation';
import type { errorWords as en } from '../../../../../src-shared/scorm/attempt';

export const errorWords: TranslationOf<typeof en, 'de'> = {
  told: '{{means}} ({{code}}): {{advice}}',
  toldOf: '{{method}}: {{means}} ({{code}}): {{advice}}',
  expected: '{{told}} Erwartet: {{type}} [{{section}}].',
  anyElement: 'das Element',
  means: {
    v12: {
      '0': 'Kein Fehler',
      '101': 'Allgemeine Ausnahme',
      '201': 'Ungültiges Argument',
      '202': 'Element kann keine Kinder haben',
      '203': 'Element ist keine Liste und hat keine Anzahl',
      '301': 'Nicht initialisiert',
      '401': 'Nicht implementiert',
      '402': 'Ungültiges Setzen, das Element ist ein Schlüsselwort',
      '403': 'Element ist nur lesbar',
      '404': 'Element ist nur schreibbar',
      '405': 'Falscher Datentyp',
    },
    v2004: {
      '0': 'Kein Fehler',
      '101': 'Allgemeine Ausnahme',
      '102': 'Allgemeiner Fehler beim Initialisieren',
      '103': 'Bereits initialisiert',
      '104': 'Inhaltsinstanz beendet',
      '111': 'Allgemeiner Fehler beim Beenden',
      '112': 'Beenden vor dem Initialisieren',
      '113': 'Beenden nach dem Beenden',
      '122': 'Lesen vor dem Initialisieren',
      '123': 'Lesen nach dem Beenden',
      '132': 'Setzen vor dem Initialisieren',
      '133': 'Setzen nach dem Beenden',
      '142': 'Commit vor dem Initialisieren',
      '143': 'Commit nach dem Beenden',
      '201': 'Ungültiges Argument',
      '301': 'Allgemeiner Fehler beim Lesen',
      '351': 'Allgemeiner Fehler beim Setzen',
      '391': 'Allgemeiner Fehler beim Commit',
      '401': 'Unbekanntes Element des Datenmodells',
      '402': 'Nicht implementiertes Element des Datenmodells',
      '403': 'Wert des Elements nicht initialisiert',
      '404': 'Element des Datenmodells ist nur lesbar',
      '405': 'Element des Datenmodells ist nur schreibbar',
      '406': 'Falscher Typ für das Element des Datenmodells',
      '407': 'Wert des Elements außerhalb des Bereichs',
      '408': 'Abhängigkeit im Datenmodell nicht erfüllt',
    },
  },
  advice: {
    v12: {
      '101':
        'die Laufzeit ist ausgefallen, oder der Aufruf ist keine der acht Funktionen: Prüfen Sie seinen Namen und versuchen Sie es noch einmal.',
      '201':
        'das Argument ist falsch: LMSInitialize, LMSCommit und LMSFinish nehmen einen leeren Text; eine Zeile muss die nächste ihrer Liste sein.',
      '202': '{{element}} hat keine Kinder: Fragen Sie „_children“ nur bei Gruppen wie cmi.core ab.',
      '203': '{{element}} ist keine Liste: Fragen Sie „_count“ nur bei Listen wie cmi.interactions ab.',
      '301': 'keine Sitzung läuft: Rufen Sie zuerst LMSInitialize auf und nach LMSFinish nichts mehr.',
      '401':
        '{{element}} ist kein Element von SCORM 1.2: Prüfen Sie Schreibweise und Groß-/Kleinschreibung und ob der Inhalt für SCORM 2004 veröffentlicht wurde.',
      '402': '{{element}} ist ein Schlüsselwort und kann nicht gesetzt werden.',
      '403': '{{element}} setzt nur das LMS: Lesen Sie es, setzen Sie es nicht.',
      '404':
        '{{element}} kann nur gesetzt, nie gelesen werden: Behalten Sie eine Kopie im Inhalt, falls sie gebraucht wird.',
      '405': 'der Wert von {{element}} hat den falschen Typ oder liegt außerhalb des Bereichs.',
    },
    v2004: {
      '101':
        'die Laufzeit ist ausgefallen, oder der Aufruf ist keine der acht Funktionen: Prüfen Sie seinen Namen und versuchen Sie es noch einmal.',
      '102':
        'die Sitzung konnte nicht beginnen: Kein SCO ist ausgeliefert, von dem dieser Aufruf kommen könnte.',
      '103': 'Initialize wurde schon aufgerufen: Rufen Sie es einmal je Start auf.',
      '104': 'die Sitzung ist beendet: Ein SCO kann nicht wieder beginnen, bevor es neu gestartet wird.',
      '111':
        'die Sitzung konnte nicht beendet werden: Rufen Sie Terminate noch einmal auf; was festgeschrieben wurde, bleibt.',
      '112': 'rufen Sie Initialize vor Terminate auf.',
      '113': 'Terminate wurde schon aufgerufen: Rufen Sie es einmal auf.',
      '122': 'rufen Sie Initialize vor GetValue auf.',
      '123': 'die Sitzung ist beendet: Lesen Sie vor Terminate.',
      '132': 'rufen Sie Initialize vor SetValue auf.',
      '133': 'die Sitzung ist beendet: Setzen Sie vor Terminate.',
      '142': 'rufen Sie Initialize vor Commit auf.',
      '143': 'die Sitzung ist beendet: Terminate hat alles gespeichert.',
      '201': 'das Argument muss ein leerer Text sein.',
      '301':
        '{{element}} kann nicht gelesen werden: Die Zeile gibt es nicht, oder sie hat kein solches Schlüsselwort; vergleichen Sie den Index mit „_count“.',
      '351':
        '{{element}} kann nicht gesetzt werden: Zeilen kommen der Reihe nach hinzu, Kennungen müssen verschieden sein und bleiben, und manche Typen erlauben nur ein Muster.',
      '391':
        'die Daten konnten nicht gespeichert werden: Behalten Sie sie und rufen Sie Commit noch einmal auf.',
      '401':
        '{{element}} ist kein Element von SCORM 2004: Prüfen Sie Schreibweise und Groß-/Kleinschreibung und ob der Inhalt für SCORM 1.2 veröffentlicht wurde.',
      '402': '{{element}} gehört nicht zu der Edition, die dieses Paket deklariert.',
      '403': '{{element}} hat noch keinen Wert: Das ist beim ersten Start normal; behandeln Sie es als leer.',
      '404': '{{element}} setzt nur das LMS: Lesen Sie es, setzen Sie es nicht.',
      '405': '{{element}} kann nur gesetzt, nie gelesen werden.',
      '406': 'der Wert von {{element}} hat den falschen Typ.',
      '407': 'der Wert von {{element}} liegt außerhalb des Bereichs.',
      '408':
        'ein anderes Element muss vor {{element}} gesetzt werden: zuerst die Kennung, und der Typ vor den Antworten.',
    },
  },
  because: {
    'no-content':
      'kein SCO ist ausgeliefert, von dem dieser Aufruf kommen könnte: Nur SCOs, nicht Assets, dürfen die API suchen.',
    'already-running': 'die Sitzung wurde schon begonnen: Initialisieren Sie einmal je Start.',
    'bad-argument': 'das Argument muss ein leerer Text sein.',
    'empty-name': 'der Name des Elements ist leer: Geben Sie seinen vollen Namen mit Punkten an.',
    'no-such-row':
      '{{element}} liegt in einer Zeile, die weder da noch die nächste ist: Zeilen zählen ab 0 ohne Lücken, siehe „_count“.',
    'no-children':
      '{{element}}: Das hat keine Kinder aufzuzählen; fragen Sie „_children“ nur bei Gruppen und Listen ab.',
    'no-count':
      '{{element}}: Das ist keine Liste; fragen Sie „_count“ nur bei Listen wie cmi.interactions ab.',
    'no-version': '{{element}}: Es gibt nur cmi._version.',
    'no-target': '{{element}} braucht ein Ziel: Beenden Sie den Namen mit „.{target=ACTIVITY_ID}“.',
    keyword: '{{element}} ist ein Schlüsselwort und kann nicht gesetzt werden.',
    'missing-dependency':
      'ein anderes Element muss vor {{element}} gesetzt werden: zuerst die Kennung, der Typ vor den Antworten.',
    'id-in-use':
      'eine andere Zeile hat diese Kennung schon: Kennungen müssen verschieden sein; suchen Sie also diese Zeile oder wählen Sie eine andere Kennung.',
    'id-is-set':
      '{{element}} ist schon gesetzt und bleibt, wie es ist: Nehmen Sie für eine andere Kennung eine neue Zeile.',
    'too-many-patterns': 'dieser Typ von Interaktion erlaubt nur eine richtige Antwort.',
    'pattern-in-use': 'eine andere Zeile hat diese richtige Antwort schon: Lassen Sie sie weg.',
    'too-long': 'der Wert von {{element}} ist länger, als dieses LMS behält: Kürzen Sie ihn.',
    'no-room':
      'für den Wert von {{element}} ist kein Platz: Dieses LMS behält weniger suspend_data; kürzen Sie ihn also.',
  },
};
