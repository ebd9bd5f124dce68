import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { properties as en } from '../en/package-properties';

export const properties: TranslationOf<typeof en, 'de'> = {
  name: 'Name',
  title: 'Titel',
  titleHelp:
    'Wird in der Bibliothek und im Player gezeigt. Bleibt das Feld leer, gilt der Titel aus dem Manifest.',
  description: 'Beschreibung',
  save: 'Speichern',
  saved: 'Titel und Beschreibung sind gespeichert',
  launch: 'Verhalten beim Start',
  reEntry: 'Wenn jemand den Kurs nach dem Abschluss wieder öffnet',
  reEntryHelp: 'Erneutes Abspielen ändert einen beendeten Versuch nie, was auch immer Sie wählen.',
  rule: {
    'new-attempt': 'Neuen Versuch beginnen',
    review: 'Beendeten Versuch in der Durchsicht zeigen',
    ask: 'Hier fragen, anderswo neuen Versuch beginnen',
  },
  ruleHelp: {
    'new-attempt': 'Der neue Versuch beginnt leer; der beendete bleibt in der Liste der Sitzungen.',
    review:
      'Der Kurs öffnet sich, wie er verlassen wurde. Was darin beantwortet wird, wird nicht aufgezeichnet.',
    ask: 'Fenster dieses Lectern fragen, welches von beiden gelten soll. Lernende aus anderen Systemen erhalten einen neuen Versuch.',
  },
  attempts: 'Versuche, die jede Person hat',
  attemptsHelp: 'Sind sie aufgebraucht, öffnet sich der letzte beendete Versuch in der Durchsicht.',
  anyNumber: 'Beliebig viele',
  previewMode: 'Modus der Schaltfläche „Abspielen“',
  previewModeHelp:
    'Vorschauen im Modus „Blättern“ oder „Durchsicht“ werden getrennt von Versuchen geführt und zählen in keinem Bericht.',
  mode: {
    normal: 'Normal: Was getan wird, wird aufgezeichnet',
    browse: 'Blättern: Der Kurs wird ohne Wertung angesehen',
    review: 'Durchsicht: Der Kurs wird gezeigt, als wäre er abgeschlossen',
  },
  passMark: 'Bestehensgrenze',
  passMarkHelp:
    'In Prozent. Sie gilt ab dem nächsten Versuch anstelle der Grenze im Kurs; in einem Kurs mit mehreren SCOs bleiben die ohne Grenze ohne.',
  passMarkOfCourse: 'Wie im Kurs angegeben',
  mastery: 'Was die Bestehensgrenze entscheidet',
  masteryHelp: 'SCORM 1.2: Wenn der Inhalt endet, wird der Punktwert mit der Bestehensgrenze verglichen.',
  masteryRule: {
    override: 'Immer bestanden oder nicht bestanden, was auch immer der Inhalt gemeldet hat',
    'if-unset': 'Bestanden oder nicht bestanden, wenn der Inhalt keinen Status gesetzt hat',
    never: 'Nichts: Was der Inhalt gemeldet hat, gilt',
  },
  opensIn: 'Inhalt öffnet sich in',
  opensInHelp:
    'Wählen Sie ein eigenes Fenster für Inhalte, die die API im obersten Fenster suchen oder deren Rahmen einander steuern.',
  place: {
    auto: 'Player; Framesets und PDF in einem eigenen Fenster',
    frame: 'Immer im Player',
    window: 'Immer in einem eigenen Fenster',
  },
  askTitle: 'Sie haben diesen Kurs abgeschlossen',
  askText: 'Versuch {{attempt}} wurde am {{when}} beendet. Er bleibt, wie er ist, was auch immer Sie wählen.',
  askReview: 'Beendeten Versuch ansehen',
  askAnew: 'Neuen Versuch beginnen',
};
